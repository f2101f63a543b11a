package dev.plausch.bench;

import java.util.Arrays;

/// A histogram of durations in nanoseconds: 16 steps to each power of two, so at most 6 % off. Allocates nothing after
/// its construction. One thread.
public final class Latencies {
    private static final int STEP_BITS = 4;

    private final long[] counts = new long[64 << STEP_BITS];
    private long total;
    private long greatest;

    public void add(long nanos) {
        counts[bucket(Math.max(0, nanos))]++;
        total++;
        greatest = Math.max(greatest, nanos);
    }

    public void clear() {
        Arrays.fill(counts, 0);
        total = 0;
        greatest = 0;
    }

    /// The duration that the given part (0 to 1) of all did not exceed.
    public long percentile(double part) {
        var wanted = (long) Math.ceil(part * total);
        var seen = 0L;
        for (var i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return Math.min(greatest, upperBound(i));
            }
        }
        return greatest;
    }

    public long count() {
        return total;
    }

    public long greatest() {
        return greatest;
    }

    private static int bucket(long nanos) {
        var bits = 64 - Long.numberOfLeadingZeros(nanos);
        var shift = Math.max(0, bits - STEP_BITS - 1);
        return (shift << STEP_BITS) + (int) (nanos >>> shift);
    }

    private static long upperBound(int bucket) {
        var shift = Math.max(0, (bucket >>> STEP_BITS) - 1);
        var step = bucket - (shift << STEP_BITS);
        return ((step + 1L) << shift) - 1;
    }
}
