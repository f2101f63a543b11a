package dev.plausch.store;

import dev.plausch.core.Text;
import dev.plausch.core.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// What the index knows of a message: its words, and marks for where and by whom it was said. A mark begins with a sign
/// that no word has.
///
/// @param words separated by spaces
record IndexedText(long message, String words) {
    private static final String SELECT = "SELECT m.id, m.text, m.conversation, c.other,"
            + " (SELECT min(n.id) FROM name n WHERE n.key = s.key),"
            + " (SELECT min(n.id) FROM name n WHERE n.key = r.key)"
            + " FROM message m JOIN conversation c ON c.id = m.conversation"
            + " JOIN name s ON s.id = m.sender JOIN name r ON r.id = m.recipient ";

    static Optional<String> of(Sql sql, long message) {
        return sql.row(SELECT + "WHERE m.id = ?", IndexedText::of, message).map(IndexedText::words);
    }

    /// Those behind a message, in their order.
    ///
    /// @return how many there are
    static int after(Sql sql, long message, int limit, Consumer<IndexedText> taker) {
        return sql.each(
                SELECT + "WHERE m.id > ? ORDER BY m.id LIMIT ?", row -> taker.accept(of(row)), message, limit);
    }

    /// Those that were taken away, behind a number in the order in which they were.
    ///
    /// @return how many there are
    static int unindexed(Sql sql, long number, int limit, Taker taker) {
        return sql.each(
                "SELECT id, message, words FROM unindexed WHERE id > ? ORDER BY id LIMIT ?",
                row -> taker.take(row.getLong(1), new IndexedText(row.getLong(2), row.getString(3))),
                number,
                limit);
    }

    /// Takes what was taken away.
    interface Taker {
        void take(long number, IndexedText text);
    }

    private static IndexedText of(ResultSet row) throws SQLException {
        var words = new StringBuilder();
        for (var word : Words.of(Text.known(row.getString(2)).plain())) {
            words.append(word).append(' ');
        }
        words.append(in(row.getLong(3))).append(' ').append(by(row.getLong(5)));
        if (!row.getString(4).isEmpty()) {
            words.append(' ').append(with(row.getLong(5))).append(' ').append(with(row.getLong(6)));
        }
        return new IndexedText(row.getLong(1), words.toString());
    }

    static String in(long conversation) {
        return "§c" + conversation;
    }

    static String by(long person) {
        return "§a" + person;
    }

    /// Of private messages: one of the two.
    static String with(long person) {
        return "§p" + person;
    }
}
