package dev.plausch.store;

import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One search in some places, newest first. Used once.
final class Finding {
    /// So many messages are looked into in the time in which one page of lists is put together.
    private static final long A_PAGE = 25;
    private static final long ALL = Long.MAX_VALUE;

    private final Sql words;
    private final MessageTable messages;
    private final Search search;
    private final List<Message> found = new ArrayList<>();
    private final long end;
    /// The first in the index's order that was not looked at.
    private long next;

    private long left;

    /// @param words the index
    /// @param first the oldest that may be found
    Finding(Sql words, MessageTable messages, Search search, MessageId first) {
        this.words = words;
        this.messages = messages;
        this.search = search;
        next = IndexedText.row(search.bounds().last().value());
        end = IndexedText.row(first.value());
    }

    /// Beginnings that are used often are looked for in the texts for about as long as putting together their lists
    /// would take; what is missing then, by the lists.
    ///
    /// @param most pages of lists that are just put together
    List<Message> found(Wanted wanted, long most) {
        long pages = wanted.terms().stream()
                .mapToLong(term -> Beginnings.pages(words, term))
                .sum();
        boolean isDone = pages > most && look(wanted.with(Beginnings.without(wanted.terms())), (pages + 1) * A_PAGE);
        if (!isDone) {
            look(wanted, ALL);
        }
        return found;
    }

    /// @param most that are looked at
    /// @return whether there is no more to be found
    private boolean look(Wanted some, long most) {
        left = most;
        found.addAll(words.some(
                search.limit() - found.size(),
                "SELECT rowid FROM word WHERE word MATCH ? AND rowid >= ? AND rowid <= ? ORDER BY rowid LIMIT ?",
                row -> look(row.getLong(1)),
                some.query(),
                next,
                end,
                most));
        return left > 0 || found.size() == search.limit();
    }

    private Optional<Message> look(long row) {
        left--;
        next = row + 1;
        var id = new MessageId(IndexedText.row(row));
        return messages.text(id).filter(search::isAbout).flatMap(_ -> messages.find(id));
    }
}
