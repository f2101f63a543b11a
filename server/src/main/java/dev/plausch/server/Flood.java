package dev.plausch.server;

/// Holds one connection to a number of messages a second, with a burst. A long message counts as several. Loop's
/// thread.
final class Flood {
    private static final long SECOND = 1_000_000_000L;
    private static final int BYTES_OF_ONE = 512;

    private final long nanosPerMessage;
    private final long burstNanos;
    /// The time at which all that was sent so far would have been due, at the allowed rate.
    private long due = Long.MIN_VALUE;

    Flood(int messagesPerSecond, int burst) {
        this.nanosPerMessage = SECOND / messagesPerSecond;
        this.burstNanos = nanosPerMessage * burst;
    }

    /// Counts a message of so many bytes; answers how many nanoseconds the next one must wait, 0 for none.
    long count(long now, int bytes) {
        due = Math.max(due, now) + nanosPerMessage * (1 + bytes / BYTES_OF_ONE);
        return Math.max(0, due - now - burstNanos);
    }
}
