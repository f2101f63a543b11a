package dev.plausch.core;

import java.time.Instant;
import java.util.function.LongSupplier;

/// Gives message ids: strictly increasing, never behind the clock, also when the clock is set back. One thread.
public final class MessageIds {
    private static final int SEQUENCES = 1 << MessageId.SEQUENCE_BITS;

    private final LongSupplier clock;
    private final int node;
    private long millis;
    private int sequence = -1;
    private MessageId last = MessageId.FIRST;

    /// @param clock milliseconds since 1970, from 2020 on
    /// @param node 0 to 1,023, each node of a network another
    public MessageIds(LongSupplier clock, int node) {
        if (node < 0 || node >= 1 << MessageId.NODE_BITS) {
            throw new IllegalArgumentException("node " + node + " is not between 0 and 1023");
        }
        this.clock = clock;
        this.node = node;
    }

    /// Goes on behind an id that was given before, as in an earlier run.
    public void follow(MessageId before) {
        if (before.compareTo(last) > 0) {
            last = before;
            millis = before.time().toEpochMilli();
            sequence = SEQUENCES - 1;
        }
    }

    /// The newest that was given; [MessageId#FIRST] where there was none.
    MessageId last() {
        return last;
    }

    /// The time of its clock.
    Instant now() {
        return Instant.ofEpochMilli(clock.getAsLong());
    }

    MessageId next() {
        long now = clock.getAsLong();
        if (now > millis) {
            millis = now;
            sequence = 0;
        } else if (++sequence == SEQUENCES) {
            millis++;
            sequence = 0;
        }
        last = MessageId.of(millis, node, sequence);
        return last;
    }
}
