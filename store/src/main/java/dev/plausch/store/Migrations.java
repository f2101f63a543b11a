package dev.plausch.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Brings a database to the shape this program knows, by numbered steps; each whole or not at all.
final class Migrations {
    private static final List<String> STEPS =
            List.of("001-messages.sql", "002-generation.sql", "003-kinds.sql", "004-ranks.sql");
    static final int NEWEST = STEPS.size();
    /// `Plau`: whose file this is.
    static final int APPLICATION = 0x506c6175;

    private Migrations() {}

    /// The number of the last step that was taken; 0 for an empty database.
    static int version(Sql sql) {
        boolean none = sql.number("SELECT count(*) FROM sqlite_master WHERE name = 'migration'")
                        .orElseThrow()
                == 0;
        return none
                ? 0
                : sql.number("SELECT max(number) FROM migration").orElseThrow().intValue();
    }

    static void run(Sql sql) {
        for (int step = version(sql); step < NEWEST; step++) {
            if (step == 0) {
                sql.script("PRAGMA application_id = " + APPLICATION);
                sql.script("CREATE TABLE migration (number INTEGER PRIMARY KEY)");
            }
            sql.script(text(STEPS.get(step)));
            sql.change("INSERT INTO migration VALUES (?)", step + 1);
            sql.commit();
        }
        sql.rollback();
    }

    static String text(String name) {
        try (var in = Objects.requireNonNull(Migrations.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
