package dev.plausch.core;

import java.time.Instant;

/// A message's number in the order of history: 42 bits of milliseconds since [#EPOCH], 10 of node, 12 of sequence.
/// History order is id order.
///
/// @param value not negative until the year 2089
public record MessageId(long value) implements Comparable<MessageId> {
    /// 2020-01-01T00:00Z. A later start than Unix's keeps the numbers positive, so that every database sorts them
    /// right.
    public static final long EPOCH = 1_577_836_800_000L;

    static final int NODE_BITS = 10;
    static final int SEQUENCE_BITS = 12;

    static MessageId of(long millis, int node, int sequence) {
        return new MessageId(
                (millis - EPOCH) << (NODE_BITS + SEQUENCE_BITS) | (long) node << SEQUENCE_BITS | (long) sequence);
    }

    /// When the message was said. Under more than 4,096 messages in a millisecond this runs ahead of the clock.
    public Instant time() {
        return Instant.ofEpochMilli((value >>> (NODE_BITS + SEQUENCE_BITS)) + EPOCH);
    }

    @Override
    public int compareTo(MessageId other) {
        return Long.compare(value, other.value);
    }

    /// The form for the wire: 13 characters that sort as the ids do.
    @Override
    public String toString() {
        var digits = Long.toUnsignedString(value, 36);
        return "0".repeat(13 - digits.length()) + digits;
    }
}
