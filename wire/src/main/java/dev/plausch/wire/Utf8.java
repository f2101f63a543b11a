package dev.plausch.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reading text that may or may not be UTF-8.
public final class Utf8 {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Utf8() {}

    /// Empty if the bytes are not valid UTF-8.
    public static Optional<String> decode(byte[] bytes, int from, int length) {
        if (isAscii(bytes, from, length)) {
            return Optional.of(new String(bytes, from, length, StandardCharsets.US_ASCII));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return Optional.of(text.toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    public static boolean isValid(byte[] bytes) {
        return decode(bytes, 0, bytes.length).isPresent();
    }

    /// UTF-8, or else Windows-1252, in which every byte means something.
    public static String decodeOrGuess(byte[] bytes, int from, int length) {
        return decode(bytes, from, length).orElseGet(() -> new String(bytes, from, length, WINDOWS_1252));
    }

    /// Whether the bytes end within a character that more bytes could complete.
    public static boolean endsWithinCharacter(byte[] bytes, int length) {
        int back = 1;
        while (back <= 3 && back <= length && isContinuation(bytes[length - back])) {
            back++;
        }
        if (back > length) {
            return false;
        }
        return back < sequenceLength(bytes[length - back] & 0xff);
    }

    public static boolean isContinuation(byte octet) {
        return (octet & 0xc0) == 0x80;
    }

    /// Where to cut so that no more than `at` bytes remain and no character is cut in two.
    public static int cut(byte[] bytes, int at) {
        int end = at;
        while (end > 0 && isContinuation(bytes[end])) {
            end--;
        }
        return end;
    }

    /// How many bytes the text takes in UTF-8; a lone surrogate counts as the `?` that it becomes.
    public static int length(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            bytes += length(codePoint);
            at += Character.charCount(codePoint);
        }
        return bytes;
    }

    public static int length(int codePoint) {
        boolean one = codePoint < 0x80 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return one ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    private static int sequenceLength(int lead) {
        if (lead >= 0xf0 && lead <= 0xf4) {
            return 4;
        }
        if (lead >= 0xe0) {
            return lead <= 0xef ? 3 : 1;
        }
        return lead >= 0xc2 ? 2 : 1;
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
