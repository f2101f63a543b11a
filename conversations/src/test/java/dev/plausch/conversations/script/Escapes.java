package dev.plausch.conversations.script;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Bytes as scripts write them: `"Grüße\r\n"`, `\x` and two digits for a byte, a backslash, `u` and four for a
/// character.
final class Escapes {
    private static final int MOST_SHOWN = 2_000;

    private Escapes() {}

    /// Reads the text between two quotes.
    static byte[] bytes(String quoted) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < quoted.length(); ) {
            if (quoted.charAt(i) == '\\') {
                i += escape(quoted, i, bytes);
            } else {
                int c = quoted.codePointAt(i);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toByteArray();
    }

    /// How long the escape at `at` is.
    private static int escape(String quoted, int at, ByteArrayOutputStream bytes) {
        char kind = quoted.charAt(at + 1);
        switch (kind) {
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case 't' -> bytes.write('\t');
            case '0' -> bytes.write(0);
            case '\\', '"', '{' -> bytes.write(kind);
            case 'x' -> bytes.write(Integer.parseInt(quoted.substring(at + 2, at + 4), 16));
            case 'u' -> {
                int c = Integer.parseInt(quoted.substring(at + 2, at + 6), 16);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
            default -> throw new IllegalArgumentException("no such escape: \\" + kind);
        }
        return kind == 'x' ? 4 : kind == 'u' ? 6 : 2;
    }

    static String quote(String text) {
        return quote(text.getBytes(StandardCharsets.UTF_8));
    }

    /// As a script would write it; long ones are cut.
    static String quote(byte[] bytes) {
        var shown = bytes.length > MOST_SHOWN ? java.util.Arrays.copyOf(bytes, MOST_SHOWN) : bytes;
        var quoted = new StringBuilder("\"");
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(shown))
                    .codePoints()
                    .forEach(c -> quoted.append(visible(c)));
        } catch (CharacterCodingException _) {
            for (byte octet : shown) {
                quoted.append(octet < 0 ? "\\x%02x".formatted(octet & 0xff) : visible(octet));
            }
        }
        quoted.append('"');
        return shown == bytes ? quoted.toString() : quoted + "... (" + bytes.length + " bytes)";
    }

    private static String visible(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case 0 -> "\\0";
            case '\\' -> "\\\\";
            case '"' -> "\\\"";
            default -> Character.isISOControl(c) ? "\\x%02x".formatted(c) : Character.toString(c);
        };
    }
}
