package dev.plausch.direct;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How many invitations each address may send: some at once, then one a second. One thread.
final class TokenBuckets {
    private static final int BURST = 10;
    private static final long NANOS_A_TOKEN = 1_000_000_000L;
    private static final int MOST_ADDRESSES = 1024;

    private final LongSupplier nanos;
    /// The time at which each bucket is full again.
    private final Map<InetAddress, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Long> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    TokenBuckets(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean take(InetAddress address) {
        long now = nanos.getAsLong();
        long full = fullAt.getOrDefault(address, now);
        long then = (full - now > 0 ? full : now) + NANOS_A_TOKEN;
        if (then - now > BURST * NANOS_A_TOKEN) {
            return false;
        }
        fullAt.put(address, then);
        return true;
    }
}
