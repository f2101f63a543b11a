package dev.plausch.direct;

import java.nio.charset.StandardCharsets;

/// A text as it goes over the wire.
final class ChatLine {
    static final String END_WORD = "[DISCONNECT]";
    static final byte[] END = (END_WORD + "\n").getBytes(StandardCharsets.UTF_8);

    /// Invisible, and no white space: the published clients strip that before they compare.
    private static final String NOTHING_VISIBLE = "\u200c";

    private ChatLine() {}

    /// With a newline; a text that would end the chat is made one that does not.
    static byte[] encoded(String text) {
        var line = isEnd(text) ? NOTHING_VISIBLE + text : text;
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static boolean isEnd(String line) {
        return line.strip().equals(END_WORD);
    }
}
