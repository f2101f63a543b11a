package dev.plausch.wire.receipt;

import dev.plausch.wire.Scratch;

/// What the receipt door answers, one answer a message. Without newlines: seed clients take one `recv` for one answer.
public sealed interface ReceiptReply {

    void encode(Scratch out);

    /// The message is stored.
    record Received() implements ReceiptReply {
        @Override
        public void encode(Scratch out) {
            out.put("Daten erfolgreich empfangen!");
        }
    }

    /// It is not.
    record Failed(String reason) implements ReceiptReply {
        @Override
        public void encode(Scratch out) {
            out.put(reason);
        }
    }
}
