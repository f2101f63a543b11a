package dev.plausch.wire.relay;

import dev.plausch.wire.Language;
import dev.plausch.wire.Lines;
import dev.plausch.wire.Scratch;

/// What the relay says to its clients: lines.
public sealed interface RelayReply {

    void encode(Scratch out, Language language);

    record Registered(String name) implements RelayReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(language.choose("Angemeldet als ", "Registered as ")).put(name).put('\n');
        }
    }

    /// A message to the reader; the sender's name stands on each of its lines.
    record Delivered(String sender, String text) implements RelayReply {
        @Override
        public void encode(Scratch out, Language language) {
            Lines.forEach(text, line -> out.put(sender).put(": ").put(line).put('\n'));
        }
    }

    /// From the server itself.
    record Notice(String text) implements RelayReply {
        @Override
        public void encode(Scratch out, Language language) {
            out.put(text).put('\n');
        }
    }
}
