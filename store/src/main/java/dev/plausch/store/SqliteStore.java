package dev.plausch.store;

import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.Retention;
import dev.plausch.core.RoomName;
import dev.plausch.core.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Keeps everything in a data directory: [#FILE] is the truth. Others may read it while it is open here. Thread-safe.
public final class SqliteStore implements Store {
    /// The database in the data directory.
    public static final String FILE = "plausch.db";

    private final Lock lock;
    private final Checkpoints checkpoints;
    private final Writer writer;
    private final Readers readers;

    private SqliteStore(Lock lock, Database database) {
        this.lock = lock;
        checkpoints = new Checkpoints(database);
        writer = new Writer(database, checkpoints, () -> {});
        readers = new Readers(database);
    }

    /// Opens what is in the directory, or begins anew where nothing is.
    public static SqliteStore open(Path directory) throws UnusableStore {
        return open(directory, synchronous());
    }

    /// The same with a file of another name. No two stores are open in one directory.
    public static SqliteStore openFile(Path file) throws UnusableStore {
        return openFile(file.toAbsolutePath(), synchronous());
    }

    private static SynchronousMode synchronous() {
        // Any other value than FULL is for tests that show what it is for.
        return SynchronousMode.valueOf(System.getProperty("plausch.store.synchronous", "FULL"));
    }

    static SqliteStore open(Path directory, SynchronousMode synchronous) throws UnusableStore {
        return openFile(directory.toAbsolutePath().resolve(FILE), synchronous);
    }

    private static SqliteStore openFile(Path file, SynchronousMode synchronous) throws UnusableStore {
        var lock = Lock.of(file.getParent());
        try {
            var database = new Database(file, synchronous);
            Opening.prepare(database);
            var store = new SqliteStore(lock, database);
            store.start();
            return store;
        } catch (UnusableStore | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void start() {
        checkpoints.start();
        writer.start();
        readers.start();
        writer.take(new Erasing());
    }

    @Override
    public void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
        writer.commit(group, outcome);
    }

    @Override
    public <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer) {
        readers.ask(question, answer);
    }

    @Override
    public void expire(Retention server, Map<RoomName, Retention> rooms, Instant now) {}

    @Override
    public void close() {
        readers.close();
        writer.close();
        checkpoints.close();
        lock.close();
    }
}
