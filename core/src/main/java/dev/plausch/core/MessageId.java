package dev.plausch.core;

import java.time.Instant;
import java.util.Optional;

/// A message's number in the order of history: 42 bits of milliseconds since [#EPOCH], 10 of node, 12 of sequence.
/// History order is id order.
///
/// @param value not negative until the year 2089
public record MessageId(long value) implements Comparable<MessageId> {
    /// 2020-01-01T00:00Z. A later start than Unix's keeps the numbers positive, so that every database sorts them
    /// right.
    public static final long EPOCH = 1_577_836_800_000L;

    /// Before every message.
    public static final MessageId FIRST = new MessageId(0);
    /// Behind every message.
    public static final MessageId LAST = new MessageId(Long.MAX_VALUE);

    static final int NODE_BITS = 10;
    static final int SEQUENCE_BITS = 12;

    static MessageId of(long millis, int node, int sequence) {
        return new MessageId(
                (millis - EPOCH) << (NODE_BITS + SEQUENCE_BITS) | (long) node << SEQUENCE_BITS | (long) sequence);
    }

    /// The first id of a moment, be there a message or not; for times before [#EPOCH], [#FIRST].
    public static MessageId at(Instant time) {
        long millis = time.toEpochMilli() - EPOCH;
        long most = LAST.value >>> (NODE_BITS + SEQUENCE_BITS);
        return new MessageId(Math.clamp(millis, 0, most) << (NODE_BITS + SEQUENCE_BITS));
    }

    /// The id whose [#toString] this is; empty for anything else.
    public static Optional<MessageId> parse(String text) {
        if (text.length() != 13 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z')) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MessageId(Long.parseLong(text, 36)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The id next to this one.
    public MessageId next() {
        return new MessageId(value + 1);
    }

    public MessageId previous() {
        return new MessageId(value - 1);
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
