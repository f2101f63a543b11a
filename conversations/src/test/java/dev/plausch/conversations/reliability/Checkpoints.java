package dev.plausch.conversations.reliability;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// When SQLite carries its write-ahead log over into the database, seen from outside.
final class Checkpoints implements AutoCloseable {
    private static final int NUMBER_IN_HEADER = 12;
    private static final long QUIET_MILLIS = 2_000;

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

    /// Waits until nothing has been written for longer than the store waits with a checkpoint: then it is through, and
    /// what is said next lets the log begin anew.
    void await() throws InterruptedException {
        for (var key = next(); key != null; key = next()) {
            key.pollEvents();
            key.reset();
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
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
