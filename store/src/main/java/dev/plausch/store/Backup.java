package dev.plausch.store;

import dev.plausch.core.MessageId;
import dev.plausch.store.UnusableStore.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One state of a database in a file of its own, while a server writes or while none does.
public final class Backup {
    private final Path database;
    private final Path target;

    private Backup(Path database, Path target) {
        this.database = database;
        this.target = target;
    }

    /// Writes it. The target has its name only when all of it is on disk and was read back.
    ///
    /// @param replace whether an older backup of that name may go
    /// @return what the backup holds: at least all that was acknowledged before
    public static Holdings take(Path database, Path target, boolean replace) throws UnusableStore, IOException {
        var backup = new Backup(database, target.toAbsolutePath());
        new Inspection(database, database).glance();
        backup.refuseTaken(replace);
        return backup.take(replace);
    }

    private void refuseTaken(boolean replace) throws UnusableStore, IOException {
        boolean taken = Files.exists(target);
        if (taken && (!replace || Files.isDirectory(target) || Files.isSameFile(target, database))) {
            throw new UnusableStore(Why.EXISTS, target, target + " exists already");
        }
    }

    private Holdings take(boolean replace) throws UnusableStore, IOException {
        var fresh = Private.createBeside(target, ".part");
        try {
            var before = copyTo(fresh);
            var holdings = new Inspection(fresh, target).read();
            if (holdings.newest().compareTo(before) < 0) {
                throw new UnusableStore(Why.UNFAITHFUL, target, "the backup lacks what was stored before it");
            }
            Durable.sync(fresh);
            name(fresh, replace);
            return holdings;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// In one read transaction, so that it is one state. What the server writes meanwhile gathers in its log.
    ///
    /// @return the newest message that must be in it
    private MessageId copyTo(Path fresh) throws UnusableStore {
        try (var sql = Database.of(database).patient()) {
            var newest = new MessageTable(sql).last();
            sql.change("VACUUM INTO ?", fresh.toString());
            return newest;
        } catch (SqlFailure failed) {
            throw new UnusableStore(Why.UNREACHABLE, target, "no backup of " + database + ": " + failed);
        }
    }

    private void name(Path fresh, boolean replace) throws IOException {
        if (replace) {
            Durable.replace(fresh, target);
        } else {
            Files.move(fresh, target);
            Durable.syncDirectory(target.getParent());
        }
    }
}
