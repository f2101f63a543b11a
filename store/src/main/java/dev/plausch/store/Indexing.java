package dev.plausch.store;

/// Fills the index from the database, in rounds. The index's thread.
final class Indexing {
    /// How words are cut and what is marked: another number makes all indexes anew. Goes up with any change of
    /// [dev.plausch.core.Words#of] and [IndexedText].
    private static final int FORMAT = 1;
    /// How many messages one round takes at most.
    private static final int ROUND = 5_000;

    private final Sql from;
    private final Sql to;
    private final IndexFile file;
    private long upTo;
    private long dropped;
    private boolean hasDropped;

    Indexing(Sql from, Sql to, IndexFile file) {
        this.from = from;
        this.to = to;
        this.file = file;
    }

    /// @return whether the index belongs to the database
    boolean prepare() {
        if (to.number("SELECT count(*) FROM sqlite_master").orElseThrow() == 0) {
            create();
        }
        var identity = identity();
        boolean fits = to.row(
                        "SELECT up_to, dropped FROM about WHERE format = ? AND identity = ?",
                        row -> {
                            upTo = row.getLong(1);
                            dropped = row.getLong(2);
                            return true;
                        },
                        FORMAT,
                        identity)
                .orElse(false);
        boolean isAhead = upTo > newest();
        hasDropped = fits;
        to.rollback();
        from.rollback();
        return fits && !isAhead;
    }

    private void create() {
        to.script(Migrations.text("search.sql"));
        to.change("INSERT INTO about VALUES (?, ?, -1, 0)", FORMAT, identity());
        to.commit();
    }

    private String identity() {
        return from.row("SELECT identity FROM store", row -> row.getString(1)).orElseThrow();
    }

    private long newest() {
        return new MessageTable(from).last().value();
    }

    /// @return whether there is more to do
    boolean round() {
        int taken = drop();
        int added = add();
        if (added < ROUND) {
            upTo = Math.max(upTo, newest());
        }
        from.rollback();
        if (added > 0 || taken > 0) {
            to.change("UPDATE about SET up_to = ?, dropped = ?", upTo, dropped);
            to.commit();
        }
        if (taken > 0) {
            hasDropped = true;
            file.scrub();
        }
        return added == ROUND || taken == ROUND;
    }

    private int add() {
        return IndexedText.after(from, upTo, ROUND, text -> {
            to.change("INSERT INTO word (rowid, text) VALUES (?, ?)", text.message(), text.words());
            upTo = text.message();
        });
    }

    /// What was taken away before it came into the index is passed over.
    private int drop() {
        return IndexedText.unindexed(from, dropped, ROUND, (number, text) -> {
            if (text.message() <= upTo) {
                to.change("INSERT INTO word (word, rowid, text) VALUES ('delete', ?, ?)", text.message(), text.words());
            }
            dropped = number;
        });
    }

    long upTo() {
        return upTo;
    }

    long dropped() {
        return dropped;
    }

    /// Whether something was taken away since this was asked last, or may have been at the start.
    boolean hasDropped() {
        boolean has = hasDropped;
        hasDropped = false;
        return has;
    }
}
