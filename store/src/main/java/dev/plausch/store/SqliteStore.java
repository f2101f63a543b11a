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

/// Keeps everything in a data directory: [#FILE] is the truth. Others may read it while it is open here. A search waits
/// up to a second for the index to know what was committed before; beyond, it answers without. Thread-safe.
public final class SqliteStore implements Store {
    /// The database in the data directory.
    public static final String FILE = "plausch.db";
    /// The index for searches, beside it: made anew where it is missing.
    public static final String INDEX = "plausch-search.db";

    private final Lock lock;
    private final Checkpoints checkpoints;
    private final Writer writer;
    private final SearchIndex index;
    private final Readers readers;

    private SqliteStore(Lock lock, Database database, IndexFile file) {
        this.lock = lock;
        checkpoints = new Checkpoints(database);
        index = new SearchIndex(database, file, this::dropped);
        writer = new Writer(database, checkpoints, index::committed);
        readers = new Readers(() -> new Reader(database, index, file));
    }

    /// Opens what is in the directory, or begins anew where nothing is.
    public static SqliteStore open(Path directory) throws UnusableStore {
        return openFile(directory.resolve(FILE));
    }

    /// The same with a file of another name. No two stores are open in one directory.
    public static SqliteStore openFile(Path file) throws UnusableStore {
        return openFile(file.toAbsolutePath(), Options.standard());
    }

    static SqliteStore open(Path directory, Options options) throws UnusableStore {
        return openFile(directory.toAbsolutePath().resolve(FILE), options);
    }

    private static SqliteStore openFile(Path file, Options options) throws UnusableStore {
        var lock = Lock.of(file.getParent());
        try {
            var database = new Database(file, options);
            Opening.prepare(database);
            var index = new IndexFile(new Database(database.file().resolveSibling(INDEX), options));
            var store = new SqliteStore(lock, database, index);
            store.start();
            return store;
        } catch (UnusableStore | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void dropped(long upTo) {
        writer.take(new Dropping(upTo, checkpoints));
    }

    private void start() {
        checkpoints.start();
        index.start();
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
    public void expire(Retention server, Map<RoomName, Retention> rooms, Instant now) {
        writer.take(new Expiring(server, rooms, now));
    }

    /// Waits for what is done in its own time: expiry, erasure, the index.
    void awaitChores() {
        writer.awaitChores();
        index.awaitIdle();
        writer.awaitChores();
    }

    @Override
    public void close() {
        readers.close();
        index.close();
        writer.close();
        checkpoints.close();
        lock.close();
    }
}
