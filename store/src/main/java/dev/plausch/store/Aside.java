package dev.plausch.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Gives a database that nobody uses a second name, so that another may take its first. It may be broken.
record Aside(Path database, Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");

    /// @return the second name; empty if there is nothing. The first one has no log any more that another's file beside
    ///     it could be taken for.
    Optional<Path> put() throws IOException {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        carryOver();
        var name = freeName();
        if (Files.exists(beside(database, "-wal"))) {
            // Only a broken one still has a log.
            Files.move(beside(database, "-wal"), beside(name, "-wal"));
        }
        Files.deleteIfExists(beside(database, "-shm"));
        link(name);
        Durable.syncDirectory(database.getParent());
        return Optional.of(name);
    }

    /// What was written ahead, into the file, unless it is broken: then SQLite would take the log for rubbish.
    private void carryOver() {
        try {
            new Inspection(database, database).glance();
        } catch (UnusableStore _) {
            // It goes as it is.
        }
    }

    private Path freeName() {
        var name = Path.of(database + "." + LocalDateTime.now(clock).format(TIME));
        for (int next = 2; Files.exists(name); next++) {
            name = Path.of(database + "." + LocalDateTime.now(clock).format(TIME) + "-" + next);
        }
        return name;
    }

    /// Where a file cannot have two names, it has the new one.
    private void link(Path name) throws IOException {
        try {
            Files.createLink(name, database);
        } catch (IOException | UnsupportedOperationException _) {
            Files.move(database, name);
        }
    }

    private static Path beside(Path file, String end) {
        return Path.of(file + end);
    }
}
