package dev.plausch.conversations.reliability;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;

/// When SQLite carries its write-ahead log over into the database, seen from outside.
final class Checkpoints implements AutoCloseable {
    private static final int NUMBER_IN_HEADER = 12;
    private static final long SECONDS_BETWEEN = 5;

    private final Path data;
    private final WatchService changes;

    private Checkpoints(Path data, WatchService changes) {
        this.data = data;
        this.changes = changes;
    }

    static Checkpoints of(Path data) throws IOException {
        var changes = data.getFileSystem().newWatchService();
        data.register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
        return new Checkpoints(data, changes);
    }

    /// Waits until one has begun.
    void await() throws InterruptedException {
        boolean seen = false;
        while (!seen) {
            var key = changes.poll(SECONDS_BETWEEN, TimeUnit.SECONDS);
            seen = key == null
                    || key.pollEvents().stream().anyMatch(each -> "plausch.db".equals(String.valueOf(each.context())));
            if (key != null) {
                key.reset();
            }
        }
    }

    /// Whether all of the log was carried over, and it is overwritten from its start: its header counts that (SQLite
    /// file format, 4.1).
    boolean logBeganAnew() throws IOException {
        try (var log = new RandomAccessFile(data.resolve("plausch.db-wal").toFile(), "r")) {
            log.seek(NUMBER_IN_HEADER);
            return log.readInt() > 0;
        }
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }
}
