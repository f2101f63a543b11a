package dev.plausch.store;

import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what was written ahead over into the database, on a thread and a connection of its own, so that no commit
/// waits for it. Only when the log has grown long under load, the writer pauses for the rest.
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    /// Frames of a page each: 64 MB. Beyond, the writer pauses.
    private static final long LONG = 16_384;
    /// Commits after which there is certainly something to do.
    private static final int MANY = 400;
    /// How long after a commit it is carried over, in milliseconds.
    private static final long SOON = 1_000;

    private final Database database;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread thread;
    private int commits;
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
    void release() {
        writing.unlock();
        committed();
    }

    private synchronized void committed() {
        if (++commits == 1 || commits == MANY) {
            notifyAll();
        }
    }

    /// What was taken away is still in the log: the next checkpoint empties it.
    synchronized void scrub() {
        scrub = true;
    }

    private void run() {
        while (awaitCommits()) {
            try (var sql = database.tending()) {
                checkpoint(sql);
            } catch (SqlFailure failed) {
                LOG.warn("checkpoint: {}", failed.toString());
            }
        }
    }

    private synchronized boolean awaitCommits() {
        try {
            while (commits == 0 && !closed) {
                wait();
            }
            if (commits < MANY && !closed) {
                wait(SOON);
            }
        } catch (InterruptedException _) {
            return false;
        }
        commits = 0;
        return !closed;
    }

    private record Log(boolean busy, long frames, long carried) {
        boolean isLong() {
            return frames > LONG && carried < frames;
        }
    }

    private void checkpoint(Sql sql) {
        if (isToScrub()) {
            scrubbed(!whileNobodyWrites(sql, "TRUNCATE").busy());
        } else if (run(sql, "PASSIVE").isLong()) {
            whileNobodyWrites(sql, "PASSIVE");
        }
    }

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
        commits += done ? 0 : 1;
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
