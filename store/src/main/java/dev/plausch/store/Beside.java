package dev.plausch.store;

import dev.plausch.store.UnusableStore.Why;
import java.nio.file.Files;
import java.nio.file.Path;

/// A database for who is not the server, of the shape this program knows.
///
/// @param running whether a server uses it
record Beside(Database database, boolean running) {

    /// One that is there.
    static Beside existing(Path file) throws UnusableStore {
        if (!Files.exists(file)) {
            throw new UnusableStore(Why.MISSING, file, "there is no " + file);
        }
        return of(file);
    }

    /// A new one where none is. An old one is brought up to date, unless a server runs, which has done that.
    static Beside of(Path file) throws UnusableStore {
        var database = Database.of(file);
        try (var _ = Lock.of(database.file().getParent())) {
            Opening.prepare(database);
            return new Beside(database, false);
        } catch (UnusableStore unusable) {
            if (unusable.why() != Why.IN_USE) {
                throw unusable;
            }
            new Inspection(database.file(), file).glance();
            return new Beside(database, true);
        }
    }

    UnusableStore trouble(SqlFailure failed) {
        return new UnusableStore(
                Why.UNREACHABLE, database.file(), "cannot go on with " + database.file() + ": " + failed);
    }
}
