package dev.plausch.store;

import dev.plausch.store.UnusableStore.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts a backup in a database's place, while a server uses it or while none does. What is put there is a copy that was
/// read from end to end and brought up to date; the backup itself is only read. One thread.
public final class Restore implements AutoCloseable {
    private final Path database;
    private final Path copy;
    private final Holdings holdings;
    private final Clock clock;

    private Restore(Path database, Path copy, Holdings holdings, Clock clock) {
        this.database = database;
        this.copy = copy;
        this.holdings = holdings;
        this.clock = clock;
    }

    /// Where the old database is now.
    ///
    /// @param running whether a server goes on with the new one
    /// @param aside the old one's new name; empty if there was none, or if the server has overwritten it
    public record Done(boolean running, Optional<Path> aside) {}

    /// Verifies a backup, and copies it beside the database.
    public static Restore of(Path database, Path backup, Clock clock) throws UnusableStore, IOException {
        if (!Files.isRegularFile(backup)) {
            throw new UnusableStore(Why.MISSING, backup, "there is no " + backup);
        }
        if (Files.exists(database) && Files.isSameFile(database, backup)) {
            throw new UnusableStore(Why.IN_USE, backup, backup + " is the database itself");
        }
        var home = database.toAbsolutePath();
        Files.createDirectories(home.getParent());
        var copy = Private.createBeside(home, ".restoring");
        try {
            copy(backup, copy);
            var holdings = new Inspection(copy, backup).read();
            bringUpToDate(copy);
            return new Restore(home, copy, holdings, clock);
        } catch (UnusableStore | IOException | RuntimeException failed) {
            delete(copy);
            throw failed;
        }
    }

    /// With what was written ahead, if it is not a backup but a database that was put aside.
    private static void copy(Path backup, Path copy) throws IOException {
        Durable.copy(backup, copy);
        var log = Path.of(backup + "-wal");
        if (Files.exists(log)) {
            var copied = Path.of(copy + "-wal");
            Private.create(copied);
            Durable.copy(log, copied);
        }
    }

    private static void bringUpToDate(Path copy) {
        try (var sql = Database.of(copy).writing()) {
            Migrations.run(sql);
        }
    }

    /// What the backup holds.
    public Holdings holds() {
        return holdings;
    }

    /// Does it, once. Until it returns the old database is there, whole; afterwards the new one.
    public Done put() throws UnusableStore, IOException {
        long generation = raiseGeneration();
        Done done;
        try (var _ = Lock.of(database.getParent())) {
            done = new Done(false, replace());
        } catch (UnusableStore unusable) {
            if (unusable.why() != Why.IN_USE) {
                throw unusable;
            }
            overwrite(generation);
            done = new Done(true, Optional.empty());
        }
        verify(generation);
        return done;
    }

    private long raiseGeneration() throws IOException {
        try (var sql = Database.of(copy).writing()) {
            long generation = Generation.raise(sql, liveGeneration());
            sql.commit();
            return generation;
        } finally {
            Durable.sync(copy);
        }
    }

    private long liveGeneration() {
        try {
            new Inspection(database, database).glance();
            try (var sql = Database.of(database).patient()) {
                return Generation.of(sql);
            }
        } catch (UnusableStore | SqlFailure _) {
            // There is none, or it is broken, which is why it is replaced.
            return 0;
        }
    }

    /// Under a server that goes on: what it stores meanwhile waits, or is refused.
    private void overwrite(long generation) throws UnusableStore {
        if (holdings.newest().time().isAfter(clock.instant())) {
            throw new UnusableStore(
                    Why.AHEAD, database, "the backup's newest message is ahead of the clock; stop the server first");
        }
        try (var sql = Database.of(database).patient()) {
            sql.become(copy);
            if (Generation.of(sql) < generation) {
                throw new UnusableStore(
                        Why.UNREACHABLE,
                        database,
                        "the server left no time to replace " + database + "; nothing was changed");
            }
            sql.row("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1));
        } catch (SqlFailure failed) {
            throw new UnusableStore(Why.UNREACHABLE, database, "cannot replace " + database + ": " + failed);
        }
    }

    /// With no server: the old one is there until the new one has its name.
    private Optional<Path> replace() throws IOException {
        var aside = new Aside(database, clock).put();
        Durable.replace(copy, database);
        return aside;
    }

    private void verify(long generation) throws UnusableStore {
        new Inspection(database, database).read();
        try (var sql = Database.of(database).patient()) {
            if (Generation.of(sql) < generation) {
                throw new UnusableStore(Why.UNFAITHFUL, database, database + " is not what was restored");
            }
        } catch (SqlFailure failed) {
            throw new UnusableStore(Why.UNREACHABLE, database, "cannot read " + database + ": " + failed);
        }
    }

    @Override
    public void close() throws IOException {
        delete(copy);
    }

    private static void delete(Path copy) throws IOException {
        for (var end : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(copy + end));
        }
    }
}
