package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;

/// ircv3 labeled-response.
public final class Labels {
    /// The tag on a request and on its answer, or on the batch that holds the answer.
    public static final String TAG = "label";

    /// The batch that holds an answer of several lines.
    public static final String BATCH = "labeled-response";

    /// The answer of commands that have none.
    public static final String ACK = "ACK";

    private Labels() {}

    /// Any text, opaque, of at most 64 bytes.
    public static boolean isSound(String label) {
        return !label.isEmpty() && Utf8.length(label) <= IrcLimits.LABEL_BYTES;
    }
}
