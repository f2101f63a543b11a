package dev.plausch.store;

import dev.plausch.core.Text;
import dev.plausch.core.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What the index knows of a message: its words, and marks for where and by whom it was said. A mark begins with a sign
/// that no word has.
///
/// @param text as it was said
record IndexedText(long message, String text, String marks) {
    private static final String SELECT = "SELECT m.id, m.text, m.conversation, c.other,"
            + " (SELECT min(n.id) FROM name n WHERE n.key = s.key),"
            + " (SELECT min(n.id) FROM name n WHERE n.key = r.key)"
            + " FROM message m JOIN conversation c ON c.id = m.conversation"
            + " JOIN name s ON s.id = m.sender JOIN name r ON r.id = m.recipient ";

    static Optional<String> of(Sql sql, long message) {
        return sql.row(SELECT + "WHERE m.id = ?", IndexedText::of, message).map(IndexedText::words);
    }

    /// Those behind a message, in their order.
    static List<IndexedText> after(Sql sql, long message, int limit) {
        return sql.rows(SELECT + "WHERE m.id > ? ORDER BY m.id LIMIT ?", IndexedText::of, message, limit);
    }

    /// A message that was taken away.
    ///
    /// @param number in the order in which they were
    /// @param words as they were indexed
    record Gone(long number, long message, String words) {}

    /// Those that were taken away behind a number.
    static List<Gone> gone(Sql sql, long number, int limit) {
        return sql.rows(
                "SELECT id, message, words FROM unindexed WHERE id > ? ORDER BY id LIMIT ?",
                row -> new Gone(row.getLong(1), row.getLong(2), row.getString(3)),
                number,
                limit);
    }

    private static IndexedText of(ResultSet row) throws SQLException {
        var marks = in(row.getLong(3)) + " " + by(row.getLong(5));
        if (!row.getString(4).isEmpty()) {
            marks += " " + with(row.getLong(5)) + " " + with(row.getLong(6));
        }
        return new IndexedText(row.getLong(1), row.getString(2), marks);
    }

    /// All of it, separated by spaces.
    String words() {
        var words = Words.of(Text.known(text).plain());
        words.add(marks);
        return String.join(" ", words);
    }

    /// The number of a message in the index, and the message of a number: the newest has the lowest, for FTS5 goes up
    /// much faster than down.
    static long row(long message) {
        return -message;
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
