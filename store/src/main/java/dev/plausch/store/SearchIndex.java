package dev.plausch.store;

import dev.plausch.core.MessageId;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of all messages, in a file of its own that is filled behind the commits, and made anew when it does not
/// fit the database or is broken. Thread-safe.
final class SearchIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /// How long what was committed may gather, in milliseconds, while nobody searches.
    private static final long GATHERING = 300;
    /// How long after a failure it is tried again, in milliseconds.
    private static final long RECOVERY = 1_000;
    /// How long a search waits for the index, in nanoseconds.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final Database main;
    private final IndexFile file;
    private final Listener listener;
    private final Thread thread;
    private long indexed = -1;
    private int searching;
    private boolean committed = true;
    private boolean distrusted;
    private boolean closed;
    private boolean idle;
    private long generation = Long.MAX_VALUE;

    /// Learns what the index has taken away.
    interface Listener {
        /// @param upTo in the table of what was taken away
        void dropped(long upTo);
    }

    /// @param listener called on the index's thread
    SearchIndex(Database main, IndexFile file, Listener listener) {
        this.main = main;
        this.file = file;
        this.listener = listener;
        thread = Thread.ofPlatform().name("plausch-search").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// There is something to index.
    synchronized void committed() {
        if (!committed) {
            committed = true;
            notifyAll();
        }
    }

    /// Waits, for a second at most, until the index goes up to a message.
    synchronized void awaitIndexed(MessageId message) {
        long deadline = System.nanoTime() + PATIENCE;
        searching++;
        notifyAll();
        try {
            long left = PATIENCE;
            while (indexed < message.value() && left > 0 && !closed) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = deadline - System.nanoTime();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            searching--;
        }
    }

    /// Waits until all that was committed or taken away is done here, too.
    synchronized void awaitIdle() {
        searching++;
        notifyAll();
        try {
            while (!closed && (committed || !idle)) {
                wait();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            searching--;
        }
    }

    /// Somebody found the file broken.
    synchronized void distrust() {
        distrusted = true;
        indexed = -1;
        committed();
    }

    private synchronized void follow(long of) {
        generation = of;
    }

    /// Somebody saw this past of the database: if it is not the one that is indexed, the index is made anew.
    synchronized void expect(long seen) {
        if (seen > generation) {
            generation = seen;
            distrust();
        }
    }

    private void run() {
        while (!isClosed()) {
            try {
                if (!follow()) {
                    renew();
                }
            } catch (RuntimeException failed) {
                LOG.warn("search index: {}", failed.toString());
                recover(failed);
            }
        }
    }

    /// Keeps up with the database until the end.
    ///
    /// @return whether the file is sound
    private boolean follow() {
        try (var from = main.reading();
                var to = file.writing()) {
            var indexing = new Indexing(from, to, file);
            boolean sound = indexing.prepare();
            follow(indexing.generation());
            while (sound && awaitCommitted()) {
                sound = indexing.isCurrent();
                if (sound) {
                    catchUp(indexing);
                }
            }
            return sound && !isDistrusted();
        }
    }

    private void catchUp(Indexing indexing) {
        boolean more = true;
        while (more && !isClosed()) {
            more = indexing.round();
            tell(indexing.upTo());
        }
        if (indexing.hasDropped()) {
            listener.dropped(indexing.dropped());
        }
    }

    private synchronized void tell(long upTo) {
        indexed = upTo;
        notifyAll();
    }

    private synchronized boolean awaitCommitted() {
        try {
            idle = !committed;
            notifyAll();
            while (!committed && !closed) {
                wait();
            }
            idle = false;
            if (searching == 0 && !closed && !distrusted) {
                wait(GATHERING);
            }
        } catch (InterruptedException _) {
            closed = true;
        }
        committed = false;
        return !closed && !distrusted;
    }

    private void recover(RuntimeException failed) {
        if (failed instanceof SqlFailure sql && sql.isCorruption()) {
            renew();
        } else {
            pause();
        }
    }

    private void renew() {
        LOG.warn("{} does not fit or is broken; it is made anew", file.path());
        synchronized (this) {
            distrusted = false;
            committed = true;
            indexed = -1;
        }
        if (!file.delete()) {
            pause();
        }
    }

    private synchronized void pause() {
        try {
            committed = true;
            if (!closed) {
                wait(RECOVERY);
            }
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean isDistrusted() {
        return distrusted;
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
