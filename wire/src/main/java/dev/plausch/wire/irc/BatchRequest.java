package dev.plausch.wire.irc;

import java.util.List;

/// Opens or closes a batch: `BATCH +ref type params`, `BATCH -ref`. ircv3 batch; client-batch
public sealed interface BatchRequest {

    record Open(String reference, String type, List<String> params) implements BatchRequest {
        public Open {
            params = List.copyOf(params);
        }
    }

    record Close(String reference) implements BatchRequest {}

    record Invalid() implements BatchRequest {}

    /// The tag of what belongs to a batch.
    String TAG = "batch";

    static BatchRequest parse(IrcMessage message) {
        var first = message.param(0);
        var reference = first.isEmpty() ? "" : first.substring(1);
        if (!isReference(reference)) {
            return new Invalid();
        }
        if (first.charAt(0) == '-') {
            return new Close(reference);
        }
        boolean opens = first.charAt(0) == '+' && message.has(2);
        return opens
                ? new Open(
                        reference,
                        message.param(1),
                        message.params().subList(2, message.params().size()))
                : new Invalid();
    }

    /// ircv3 batch: letters, digits and hyphens
    private static boolean isReference(String reference) {
        return reference.matches("[A-Za-z0-9-]{1,64}");
    }
}
