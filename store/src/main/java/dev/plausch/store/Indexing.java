package dev.plausch.store;

import dev.plausch.store.IndexedText.Gone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Fills the index from the database, in rounds. The index's thread.
final class Indexing {
    /// How words are cut and what is marked: another number makes all indexes anew. Goes up with any change of
    /// [dev.plausch.core.Words#of] and [IndexedText].
    static final int FORMAT = 2;
    /// How many messages one slice has at most.
    private static final int SLICE = 250;
    private static final int SLICES = 20;
    /// With so many characters a round is full.
    private static final int MUCH = 1 << 20;

    private final Sql from;
    private final Sql to;
    private final IndexFile file;
    private long upTo;
    private long dropped;
    private long generation;
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

    /// Which database it is, and which past of it.
    private String identity() {
        generation = Generation.of(from);
        return from.row("SELECT identity FROM store", row -> row.getString(1)).orElseThrow() + "/" + generation;
    }

    long generation() {
        return generation;
    }

    /// Whether the database's past is still the one that was indexed.
    boolean isCurrent() {
        boolean same = Generation.of(from) == generation;
        from.rollback();
        return same;
    }

    private long newest() {
        return new MessageTable(from).last().value();
    }

    /// Some slices in one transaction. The newest message comes first: FTS5 takes what rises without a pause.
    ///
    /// @return whether there is more to do
    boolean round() {
        var added = new ArrayList<IndexedText>();
        var gone = new ArrayList<Gone>();
        boolean more = true;
        for (int slice = 0; slice < SLICES && more && isLight(added, gone); slice++) {
            more = slice(added, gone);
        }
        added.reversed().forEach(this::add);
        gone.stream().sorted(Comparator.comparing(Gone::message).reversed()).forEach(this::drop);
        to.change("UPDATE about SET up_to = ?, dropped = ?", upTo, dropped);
        to.commit();
        if (hasDropped) {
            file.scrub();
        }
        return more;
    }

    private static boolean isLight(List<IndexedText> added, List<Gone> gone) {
        return added.stream().mapToLong(each -> each.text().length()).sum()
                        + gone.stream().mapToLong(each -> each.words().length()).sum()
                < MUCH;
    }

    /// What one state of the database has. It is not held while the index is written: a log that is read cannot begin
    /// anew. What was taken away before it could come into the index is passed over.
    private boolean slice(List<IndexedText> allAdded, List<Gone> allGone) {
        var gone = IndexedText.gone(from, dropped, SLICE);
        var added = IndexedText.after(from, upTo, SLICE);
        long newest = added.size() < SLICE ? newest() : added.getLast().message();
        from.rollback();
        gone.stream().filter(each -> each.message() <= upTo).forEach(allGone::add);
        allAdded.addAll(added);
        if (!gone.isEmpty()) {
            dropped = gone.getLast().number();
            hasDropped = true;
        }
        upTo = Math.max(upTo, newest);
        return added.size() == SLICE || gone.size() == SLICE;
    }

    private void add(IndexedText text) {
        to.change("INSERT INTO word (rowid, text) VALUES (?, ?)", IndexedText.row(text.message()), text.words());
    }

    private void drop(Gone gone) {
        to.change(
                "INSERT INTO word (word, rowid, text) VALUES ('delete', ?, ?)",
                IndexedText.row(gone.message()),
                gone.words());
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
