package dev.plausch.store;

import java.util.List;

/// Takes messages away for good, and leaves word for the index. The writer's thread.
final class Removal {
    private final Sql sql;

    Removal(Sql sql) {
        this.sql = sql;
    }

    /// @return whether it was there
    boolean of(long message) {
        var words = IndexedText.of(sql, message);
        if (words.isEmpty()) {
            return false;
        }
        sql.change("UPDATE store SET newest = max(newest, (SELECT max(id) FROM message))");
        sql.change("INSERT INTO unindexed (message, words) VALUES (?, ?)", message, words.get());
        sql.change("DELETE FROM reaction WHERE message = ?", message);
        sql.change("DELETE FROM message WHERE id = ?", message);
        return true;
    }

    void of(List<Long> messages) {
        messages.forEach(this::of);
    }
}
