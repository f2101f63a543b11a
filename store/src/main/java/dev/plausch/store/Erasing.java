package dev.plausch.store;

import dev.plausch.core.MessageId;
import dev.plausch.core.Name;

/// Takes away what people said who want it erased. From the change on it is in no answer; the rows follow in steps.
final class Erasing implements Chore {
    /// How many messages one step looks at.
    private static final int SIGHT = 5_000;

    private long seen = -1;
    private String sender = "";

    /// Leaves word of what is to be erased, of which nothing is said later.
    static void begin(Sql sql, Name sender, MessageId upTo) {
        long newest = new MessageTable(sql).last().value();
        sql.change(
                "INSERT INTO erasure VALUES (?, ?) ON CONFLICT DO UPDATE SET up_to = max(up_to, excluded.up_to)",
                sender.key(),
                Math.min(upTo.value(), newest));
    }

    private record Erasure(String sender, long upTo) {}

    @Override
    public boolean step(Sql sql) {
        var next = sql.row(
                "SELECT sender, up_to FROM erasure ORDER BY sender LIMIT 1",
                row -> new Erasure(row.getString(1), row.getLong(2)));
        next.ifPresent(erasure -> step(sql, erasure));
        return next.isPresent();
    }

    @Override
    public void undone() {
        sender = "";
    }

    private void step(Sql sql, Erasure erasure) {
        if (!erasure.sender().equals(sender)) {
            sender = erasure.sender();
            seen = -1;
        }
        long end = sql.number(
                        "SELECT id FROM message WHERE id > ? AND id <= ? ORDER BY id LIMIT 1 OFFSET ?",
                        seen,
                        erasure.upTo(),
                        SIGHT)
                .orElse(erasure.upTo());
        var theirs = sql.rows(
                "SELECT m.id FROM message m WHERE m.id > ? AND m.id <= ?"
                        + " AND m.sender IN (SELECT id FROM name WHERE key = ?) ORDER BY m.id LIMIT ?",
                row -> row.getLong(1),
                seen,
                end,
                sender,
                STEP);
        new Removal(sql).of(theirs);
        seen = theirs.size() == STEP ? theirs.getLast() : end;
        if (seen == erasure.upTo()) {
            sql.change("DELETE FROM erasure WHERE sender = ? AND up_to <= ?", sender, seen);
            sender = "";
        }
    }
}
