package dev.plausch.bench.churn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// What all clients of a run share: its clock, the lives, and what went wrong. For any thread.
final class Ledger {
    private static final int KEPT = 30;

    final Hearing hearing;
    final AtomicLong receipts = new AtomicLong();
    final Map<Integer, Life> lives = new ConcurrentHashMap<>();

    private final long start = System.nanoTime();
    private final long end;
    private final AtomicInteger people = new AtomicInteger();
    private final List<Life> addressable = new ArrayList<>();
    private final Lines strange = new Lines();
    private final Lines violations = new Lines();

    /// The first few lines, and how many there were.
    private static final class Lines {
        private final List<String> kept = new ArrayList<>();
        private long count;

        synchronized void add(String line) {
            count++;
            if (kept.size() < KEPT) {
                kept.add(line);
            }
        }
    }

    Ledger(Workload workload) {
        hearing = new Hearing("c" + Long.toString(start & 0xf_ffff, 36) + "_");
        end = workload.time().toNanos();
    }

    long now() {
        return System.nanoTime() - start;
    }

    boolean ending() {
        return now() > end;
    }

    Life born(Tongue tongue) {
        var id = people.getAndIncrement();
        var life = new Life(id, hearing.name(id), tongue);
        lives.put(id, life);
        return life;
    }

    void addressable(Life life, boolean present) {
        synchronized (addressable) {
            if (present) {
                addressable.add(life);
            } else {
                addressable.remove(life);
            }
        }
    }

    /// Somebody who can be written to privately; there is always a witness.
    Life someone(RandomGenerator random) {
        synchronized (addressable) {
            return addressable.get(random.nextInt(addressable.size()));
        }
    }

    void strange(Life reader, String line) {
        strange.add(reader + " read: " + (line.length() > 200 ? line.substring(0, 200) + "..." : line));
    }

    void violation(Life life, String what) {
        violations.add("%s at %.3f s: %s".formatted(life, now() / 1e9, what));
    }

    ChurnResult result(long seed, Life witness) {
        var read = 0L;
        var whispers = 0L;
        for (var life : lives.values()) {
            read += life.heard.size();
            whispers += life.whispersHeard.size();
        }
        return new ChurnResult(
                seed,
                lives.size(),
                witness.heard.size(),
                read,
                whispers,
                receipts.get(),
                strange.count,
                strange.kept,
                violations.count,
                violations.kept);
    }
}
