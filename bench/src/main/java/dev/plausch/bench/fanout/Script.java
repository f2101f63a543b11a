package dev.plausch.bench.fanout;

import java.nio.ByteBuffer;

/// The messages of the run, which are all alike but for their number: what the speaker writes, and the endless stream
/// of bytes that every other member must read. The bytes of the last `window` messages are kept in a ring, so that what
/// arrives is checked by comparing memory: that is complete, and cheaper than looking for line ends. One thread.
final class Script {
    private static final int DIGITS = 12;
    static final int LEAST_TEXT = DIGITS + 1;

    private final byte[] spoken;
    private final byte[] heard;
    private final int spokenDigits;
    private final int heardDigits;
    private final ByteBuffer ring;
    private final ByteBuffer outgoing;
    private long sent;

    Script(Dialect dialect, String nick, int textLength, int window) {
        var text = "0".repeat(DIGITS) + "x".repeat(textLength - DIGITS);
        spoken = dialect.framed("BROADCAST " + nick + " " + text);
        heard = dialect.framed(dialect.arriving + " " + nick + " " + text);
        var tail = textLength - DIGITS + (dialect == Dialect.LINE ? 1 : 0);
        spokenDigits = spoken.length - tail - 1;
        heardDigits = heard.length - tail - 1;
        ring = ByteBuffer.allocateDirect(window * heard.length);
        outgoing = ByteBuffer.allocateDirect(window * spoken.length);
        outgoing.limit(0);
    }

    /// How many bytes a member reads for each message.
    int heardLength() {
        return heard.length;
    }

    /// How many messages have been handed out to be sent.
    long sent() {
        return sent;
    }

    /// The bytes that the speaker has yet to write; `count` more messages are added to them.
    ByteBuffer speak(int count) {
        outgoing.compact();
        for (var i = 0; i < count; i++) {
            number(spoken, spokenDigits, sent);
            outgoing.put(spoken);
            number(heard, heardDigits, sent);
            ring.put((int) (sent * heard.length % ring.capacity()), heard);
            sent++;
        }
        return outgoing.flip();
    }

    /// Whether the bytes in `read` (from 0 to its position) are what a member reads from `at` on. Leaves `read` cleared
    /// if so.
    boolean continues(long at, ByteBuffer read) {
        read.flip();
        if (at + read.remaining() > sent * heard.length) {
            return false;
        }
        while (read.hasRemaining()) {
            var from = (int) (at % ring.capacity());
            var length = Math.min(read.remaining(), ring.capacity() - from);
            var end = read.limit();
            read.limit(read.position() + length);
            ring.limit(from + length).position(from);
            var same = ring.mismatch(read) < 0;
            ring.clear();
            if (!same) {
                return false;
            }
            read.position(read.limit()).limit(end);
            at += length;
        }
        read.clear();
        return true;
    }

    private static void number(byte[] target, int lastDigit, long number) {
        for (var i = 0; i < DIGITS; i++, number /= 10) {
            target[lastDigit - i] = (byte) ('0' + number % 10);
        }
    }
}
