package dev.plausch.bench.irc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One of those who speak: numbered lines, all else the same. One thread.
final class Speaker {
    private static final int DIGITS = 12;

    final Client client;
    private final byte[] spoken;
    private final byte[] heard;
    private final int tail;
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(256 << 10);
    private long sent;
    private long seen;

    /// @param source as others read it
    Speaker(Client client, String source, String channel, int textLength) {
        this.client = client;
        var line = "PRIVMSG " + channel + " :" + "0".repeat(DIGITS) + "x".repeat(textLength - DIGITS) + "\r\n";
        spoken = line.getBytes(StandardCharsets.UTF_8);
        heard = (":" + source + " " + line).getBytes(StandardCharsets.UTF_8);
        tail = textLength - DIGITS + 2;
    }

    int heardLength() {
        return heard.length;
    }

    /// How many bytes its messages are for each who reads them.
    long heardBytes() {
        return sent * heard.length;
    }

    void speak() {
        number(spoken, sent++);
        outgoing.put(spoken);
    }

    void write() throws IOException {
        client.channel.write(outgoing.flip());
        outgoing.compact();
    }

    /// Whether a line is its next.
    boolean isNext(byte[] line) {
        number(heard, seen++);
        return Arrays.equals(heard, line);
    }

    private void number(byte[] line, long number) {
        for (int at = line.length - tail - 1, i = 0; i < DIGITS; i++, number /= 10) {
            line[at - i] = (byte) ('0' + number % 10);
        }
    }
}
