package dev.plausch.store;

import dev.plausch.store.UnusableStore.Why;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/// Looks at a database before it is used: whose it is, how old, and whether its ends are sound. To read all of it would
/// take minutes.
final class Opening {
    private final Path file;

    private Opening(Path file) {
        this.file = file;
    }

    /// Makes the database, or brings it up to date.
    static void prepare(Database database) throws UnusableStore {
        new Opening(database.file()).open(database);
    }

    private void open(Database database) throws UnusableStore {
        refuseLost();
        make();
        try (var sql = database.tending()) {
            refuseForeign(sql);
        } catch (SqlFailure failed) {
            throw trouble(failed);
        }
        closeToOthers();
        try (var sql = database.writing()) {
            Migrations.run(sql);
            lookAround(sql);
        } catch (SqlFailure failed) {
            throw trouble(failed);
        }
    }

    /// SQLite takes an empty file for a new database, and what was written ahead for rubbish.
    private void refuseLost() throws UnusableStore {
        if (file.toFile().length() == 0 && beside("-wal").length() > 0) {
            throw corrupt("it is empty, but what was written to it last is there");
        }
    }

    private void make() throws UnusableStore {
        try {
            Private.create(file);
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private void closeToOthers() throws UnusableStore {
        try {
            Private.own(file);
        } catch (IOException failed) {
            throw unreachable(failed);
        }
    }

    private UnusableStore unreachable(IOException failed) {
        return new UnusableStore(Why.UNREACHABLE, "cannot use " + file + ": " + failed);
    }

    private File beside(String end) {
        return new File(file + end);
    }

    private void refuseForeign(Sql sql) throws UnusableStore {
        long tables = sql.number("SELECT count(*) FROM sqlite_master").orElseThrow();
        long application = sql.number("PRAGMA application_id").orElseThrow();
        if (tables > 0 && application != Migrations.APPLICATION) {
            throw foreign("it is another program's database");
        }
        int version = Migrations.version(sql);
        if (version > Migrations.NEWEST) {
            throw new UnusableStore(
                    Why.NEWER,
                    file + " was written by a newer Plausch (format " + version + ", this one knows up to "
                            + Migrations.NEWEST + "); use that one, or plausch restore FILE with an older backup");
        }
    }

    /// The first and the last page of each table and index.
    private static void lookAround(Sql sql) {
        for (var table : sql.rows("SELECT name FROM sqlite_master WHERE type = 'table'", row -> row.getString(1))) {
            sql.rows("SELECT * FROM \"" + table + "\" LIMIT 1", row -> row.getObject(1));
        }
        sql.rows("SELECT text FROM message ORDER BY id DESC LIMIT 1", row -> row.getString(1));
        sql.rows("SELECT min(conversation) FROM message", row -> row.getObject(1));
        sql.rows("SELECT max(conversation) FROM message", row -> row.getObject(1));
        sql.rollback();
    }

    private UnusableStore trouble(SqlFailure failed) {
        return switch (failed.code() & 0xff) {
            case SqlFailure.NOT_A_DATABASE -> foreign("it is not a database, or its beginning is broken");
            case SqlFailure.CORRUPT -> corrupt(failed.toString());
            default -> new UnusableStore(Why.UNREACHABLE, "cannot use " + file + ": " + failed);
        };
    }

    private UnusableStore corrupt(String what) {
        return new UnusableStore(Why.CORRUPT, file + " is broken (" + what + "). Nothing was changed. " + advice());
    }

    private UnusableStore foreign(String what) {
        return new UnusableStore(
                Why.FOREIGN, file + " is not Plausch's: " + what + ". Nothing was changed. " + advice());
    }

    private String advice() {
        return "Bring a backup back with plausch restore FILE, or move the file away to begin anew.";
    }
}
