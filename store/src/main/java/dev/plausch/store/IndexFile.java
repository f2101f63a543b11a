package dev.plausch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The index's file, which may be deleted and made anew while others read it. Thread-safe.
final class IndexFile {
    private final Database database;
    private volatile int generation;

    IndexFile(Database database) {
        this.database = database;
    }

    Path path() {
        return database.file();
    }

    Sql writing() {
        return database.indexing();
    }

    Sql reading() {
        return database.reading();
    }

    /// When what a search would put together is longer, in pages, it looks into texts instead.
    long longLists() {
        return database.options().longLists();
    }

    /// Empties its log, of what was taken away too, unless somebody reads.
    void scrub() {
        try (var sql = database.tending()) {
            sql.rows("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
        }
    }

    /// Another number: another file, to be opened anew.
    int generation() {
        return generation;
    }

    /// @return whether it is gone
    boolean delete() {
        try {
            for (var end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(path() + end));
            }
            return true;
        } catch (IOException _) {
            return false;
        } finally {
            generation++;
        }
    }
}
