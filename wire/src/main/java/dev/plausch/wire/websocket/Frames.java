package dev.plausch.wire.websocket;

import dev.plausch.wire.Scratch;

/// Writes a server's frames: whole messages, not masked. 5.1
public final class Frames {
    private static final int LAST = 0x80;

    private Frames() {}

    public static void pong(byte[] content, Scratch out) {
        out.put(LAST | Opcodes.PONG).put(content.length);
        for (byte octet : content) {
            out.put(octet);
        }
    }

    public static void close(CloseCode code, Scratch out) {
        out.put(LAST | Opcodes.CLOSE).put(2).put(code.number() >> 8).put(code.number());
    }

    /// Makes a message of each of the lines behind `from`, all of which end with CR LF; in place, from the last to the
    /// first: a short line's header takes the place of its newline.
    public static void ofLines(Kind kind, Scratch out, int from) {
        int end = out.length();
        out.extend(growth(out, from));
        var bytes = out.array();
        int to = out.length();
        while (end > from) {
            int start = startOfLine(bytes, from, end);
            int length = end - 2 - start;
            to -= length;
            System.arraycopy(bytes, start, bytes, to, length);
            to -= headerLength(length);
            putHeader(kind, length, bytes, to);
            end = start;
        }
    }

    private static int growth(Scratch out, int from) {
        int growth = 0;
        for (int end = out.length(); end > from; ) {
            int start = startOfLine(out.array(), from, end);
            growth += headerLength(end - 2 - start) - 2;
            end = start;
        }
        return growth;
    }

    /// Where the line begins that ends before `end`.
    private static int startOfLine(byte[] bytes, int from, int end) {
        int start = end - 1;
        while (start > from && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int headerLength(int length) {
        return length < 126 ? 2 : length < 0x10000 ? 4 : 10;
    }

    /// 5.2
    private static void putHeader(Kind kind, int length, byte[] bytes, int at) {
        bytes[at] = (byte) (LAST | kind.opcode);
        int more = headerLength(length) - 2;
        bytes[at + 1] = (byte) (more == 0 ? length : more == 2 ? 126 : 127);
        for (int i = 0; i < more; i++) {
            int shift = 8 * (more - 1 - i);
            bytes[at + 2 + i] = (byte) ((long) length >>> shift);
        }
    }
}
