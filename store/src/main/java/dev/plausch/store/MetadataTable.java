package dev.plausch.store;

import dev.plausch.core.Change.Describe;
import java.util.Map;
import java.util.stream.Collectors;

/// What was written of rooms and people.
final class MetadataTable {
    private final Sql sql;

    MetadataTable(Sql sql) {
        this.sql = sql;
    }

    void describe(Describe change) {
        change.value()
                .ifPresentOrElse(
                        value -> sql.change(
                                "INSERT OR REPLACE INTO metadata VALUES (?, ?, ?)",
                                change.subject(),
                                change.key(),
                                value),
                        () -> sql.change(
                                "DELETE FROM metadata WHERE subject = ? AND key = ?", change.subject(), change.key()));
    }

    Map<String, String> of(String subject) {
        var rows = sql.rows(
                "SELECT key, value FROM metadata WHERE subject = ?",
                row -> Map.entry(row.getString(1), row.getString(2)),
                subject);
        return rows.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
