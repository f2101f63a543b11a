package dev.plausch.store;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what was written ahead over into the database, on a thread and a connection of its own, so that no commit
/// waits for it. Only when the log has grown long under load, the writer pauses for the rest.
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    /// Changes after which there is enough to do, at a page or so each.
    private static final int MANY = 4_096;
    /// How long after a commit it is carried over at the latest, in milliseconds.
    private static final long SOON = 1_000;

    private final Database database;
    /// Fair: else the writer, always at work, would keep it for long.
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Thread thread;
    private int changes;
    private boolean scrub;
    private boolean closed;

    Checkpoints(Database database) {
        this.database = database;
        thread = Thread.ofPlatform().name("plausch-checkpoint").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Before the writer's transaction.
    void hold() {
        writing.lock();
    }

    /// Behind the writer's transaction.
    ///
    /// @param changed about how many pages
    void release(int changed) {
        writing.unlock();
        committed(changed);
    }

    private synchronized void committed(int changed) {
        boolean wakes = changes == 0 || changes < MANY && changes + changed >= MANY;
        changes += changed;
        if (wakes) {
            notifyAll();
        }
    }

    /// What was taken away is still in the log: the next checkpoint empties it.
    synchronized void scrub() {
        scrub = true;
    }

    private void run() {
        while (awaitChanges()) {
            try (var sql = database.tending()) {
                checkpoint(sql);
            } catch (SqlFailure failed) {
                LOG.info("checkpoint, to be tried again: {}", failed.toString());
                committed(1);
            }
        }
    }

    private synchronized boolean awaitChanges() {
        try {
            while (changes == 0 && !closed) {
                wait();
            }
            if (changes < MANY && !closed) {
                wait(SOON);
            }
        } catch (InterruptedException _) {
            return false;
        }
        changes = 0;
        return !closed;
    }

    private record Log(boolean busy, long frames, long carried) {
        boolean isLongerThan(long pages) {
            return frames > pages;
        }
    }

    private void checkpoint(Sql sql) {
        if (isToScrub()) {
            scrubbed(!whileNobodyWrites(sql, "TRUNCATE").busy());
        } else if (run(sql, "PASSIVE").isLongerThan(database.options().longLog())) {
            whileNobodyWrites(sql, "RESTART");
        }
    }

    /// Waits a moment for those who read, too: a log that is read cannot begin anew.
    private Log whileNobodyWrites(Sql sql, String kind) {
        writing.lock();
        try {
            return run(sql, kind);
        } finally {
            writing.unlock();
        }
    }

    private synchronized boolean isToScrub() {
        return scrub;
    }

    /// Somebody who reads may have kept it from being done: then it is tried again.
    private synchronized void scrubbed(boolean done) {
        scrub &= !done;
        changes += done ? 0 : 1;
    }

    private static Log run(Sql sql, String kind) {
        return sql.row(
                        "PRAGMA wal_checkpoint(" + kind + ")",
                        row -> new Log(row.getInt(1) != 0, row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        Threads.await(thread);
    }
}
