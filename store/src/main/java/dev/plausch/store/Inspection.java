package dev.plausch.store;

import dev.plausch.store.UnusableStore.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads a database from end to end before anybody relies on it.
///
/// @param file to be read; nobody else writes to it
/// @param name under which the operator knows it
record Inspection(Path file, Path name) {
    // https://sqlite.org/fileformat.html 1.3
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// What it holds, where it is Plausch's, of a known version, and sound.
    Holdings read() throws UnusableStore {
        glance();
        try (var sql = Database.of(file).patient()) {
            refuseBroken(sql);
            return Holdings.of(sql, file.toFile().length());
        } catch (SqlFailure failed) {
            throw trouble(failed);
        }
    }

    /// Whether the beginning says that it is Plausch's.
    void glance() throws UnusableStore {
        if (!Files.isRegularFile(file)) {
            throw new UnusableStore(Why.MISSING, name, "there is no " + name);
        }
        if (!beginsAsDatabase()) {
            // SQLite would throw away what was written ahead.
            throw foreign();
        }
        try (var sql = Database.of(file).patient()) {
            refuseForeign(sql);
        } catch (SqlFailure failed) {
            throw trouble(failed);
        }
    }

    private boolean beginsAsDatabase() throws UnusableStore {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException failed) {
            throw new UnusableStore(Why.UNREACHABLE, name, "cannot read " + name + ": " + failed.getMessage());
        }
    }

    private void refuseForeign(Sql sql) throws UnusableStore {
        if (sql.number("PRAGMA application_id").orElseThrow() != Migrations.APPLICATION) {
            throw foreign();
        }
        if (Migrations.version(sql) > Migrations.NEWEST) {
            throw new UnusableStore(Why.NEWER, name, name + " was written by a newer Plausch");
        }
    }

    private void refuseBroken(Sql sql) throws UnusableStore {
        var found =
                sql.row("PRAGMA integrity_check(1)", row -> row.getString(1)).orElseThrow();
        if (!found.equals("ok")) {
            throw corrupt(found);
        }
    }

    private UnusableStore trouble(SqlFailure failed) {
        // https://sqlite.org/rescode.html
        return switch (failed.code() & 0xff) {
            case 26 -> foreign();
            case 11 -> corrupt(failed.toString());
            default -> new UnusableStore(Why.UNREACHABLE, name, "cannot read " + name + ": " + failed);
        };
    }

    private UnusableStore foreign() {
        return new UnusableStore(Why.FOREIGN, name, name + " is not a database of Plausch's");
    }

    private UnusableStore corrupt(String what) {
        return new UnusableStore(Why.CORRUPT, name, name + " is broken (" + what + ")");
    }
}
