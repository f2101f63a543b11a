package dev.plausch.bench.irc;

import dev.plausch.bench.Broken;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The one order in which all members read what is said. Whoever reads on first shows how it goes on, and is checked
/// line by line; with the others it is enough to compare memory. The bytes of the messages under way are kept in a
/// ring. One thread.
final class Order {
    private static final int MOST = 1_024;

    private final Map<String, Speaker> speakers = new HashMap<>();
    private final ByteBuffer ring;
    private final long[] ends;
    private long known;
    private long checked;
    private long messages;

    Order(Speaker[] speakers, int window) {
        for (var speaker : speakers) {
            this.speakers.put(speaker.client.nick(), speaker);
        }
        ring = ByteBuffer.allocateDirect((window + 1) * MOST);
        ends = new long[window + 1];
    }

    /// Whether the bytes in `read` (from 0 to its position) are what comes from `at` on. Leaves `read` cleared if so.
    boolean continues(long at, ByteBuffer read) {
        read.flip();
        while (read.hasRemaining()) {
            int from = (int) (at % ring.capacity());
            int length = Math.min(read.remaining(), ring.capacity() - from);
            if (at < known) {
                length = (int) Math.min(length, known - at);
                if (!isSame(from, length, read)) {
                    return false;
                }
            } else {
                ring.put(from, read, read.position(), length);
                known += length;
            }
            read.position(read.position() + length);
            at += length;
        }
        read.clear();
        check();
        return true;
    }

    private boolean isSame(int from, int length, ByteBuffer read) {
        return ring.slice(from, length).mismatch(read.slice(read.position(), length)) < 0;
    }

    /// Lines that are complete.
    private void check() {
        for (long at = checked; at < known; at++) {
            if (ring.get((int) (at % ring.capacity())) == '\n') {
                check(line((int) (at + 1 - checked)));
                checked = at + 1;
                ends[(int) (messages++ % ends.length)] = checked;
            }
        }
    }

    private byte[] line(int length) {
        var line = new byte[length];
        for (int i = 0; i < length; i++) {
            line[i] = ring.get((int) ((checked + i) % ring.capacity()));
        }
        return line;
    }

    private void check(byte[] line) {
        var text = new String(line, StandardCharsets.UTF_8);
        var speaker = speakers.get(text.substring(1, Math.max(1, text.indexOf('!'))));
        if (speaker == null || !speaker.isNext(line)) {
            throw new Broken("nobody said this now: " + text.strip());
        }
    }

    /// How many messages end before a place.
    long before(long at, long atLeast) {
        long count = atLeast;
        while (count < messages && ends[(int) (count % ends.length)] <= at) {
            count++;
        }
        return count;
    }

    long length() {
        return known;
    }
}
