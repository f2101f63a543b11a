package dev.plausch.store;

import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Span;
import dev.plausch.core.Text;
import dev.plausch.store.Numbers.Pair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Messages, as they are asked for.
final class MessageTable {
    /// Behind a condition on `message m`.
    static final String NOT_ERASED = " AND NOT EXISTS (SELECT 1 FROM erasure e JOIN name n ON n.key = e.sender"
            + " WHERE n.id = m.sender AND m.id <= e.up_to)";

    private static final String COLUMNS =
            "SELECT m.id, m.sender, m.recipient, m.text, m.kind, m.reply_to FROM message m ";
    /// One conversation's, between two ids that belong to it.
    private static final String RANGE =
            COLUMNS + "INDEXED BY message_by_conversation WHERE m.conversation = ? AND m.id >= ? AND m.id <= ?"
                    + NOT_ERASED + " ORDER BY m.id ";

    private final Sql sql;
    private final Map<Long, String> names = new Recent<>();
    private final Map<String, Name> people = new Recent<>();
    private final Map<String, RoomName> rooms = new Recent<>();

    MessageTable(Sql sql) {
        this.sql = sql;
    }

    List<Message> page(Conversation in, Span span, Bounds bounds, int limit) {
        return number(in).map(number -> page(number, span, bounds, limit)).orElse(List.of());
    }

    private List<Message> page(long conversation, Span span, Bounds bounds, int limit) {
        return switch (span) {
            case Span.Latest _ -> newest(conversation, bounds, limit);
            case Span.Before(var id) -> newest(conversation, bounds.before(id), limit);
            case Span.After(var id) -> oldest(conversation, bounds.after(id), limit);
            case Span.Around(var id) ->
                Stream.of(
                                newest(conversation, bounds.before(id), limit / 2),
                                oldest(conversation, bounds.from(id), limit - limit / 2))
                        .flatMap(List::stream)
                        .toList();
            case Span.Between(var from, var to)
            when from.compareTo(to) <= 0 ->
                oldest(conversation, bounds.after(from).before(to), limit);
            case Span.Between(var from, var to) ->
                newest(conversation, bounds.after(to).before(from), limit);
        };
    }

    Optional<Long> number(Conversation conversation) {
        var pair = Pair.of(conversation);
        return sql.number("SELECT id FROM conversation WHERE one = ? AND other = ?", pair.one(), pair.other());
    }

    List<Message> newest(long conversation, Bounds bounds, int limit) {
        return range("DESC LIMIT ?", conversation, bounds, limit).reversed();
    }

    private List<Message> oldest(long conversation, Bounds bounds, int limit) {
        return range("LIMIT ?", conversation, bounds, limit);
    }

    private List<Message> range(String order, long conversation, Bounds bounds, int limit) {
        return sql.rows(
                RANGE + order,
                this::message,
                conversation,
                bounds.first().value(),
                bounds.last().value(),
                limit);
    }

    /// Those of all conversations between two ids, in their order.
    List<Message> all(long first, long last, int limit) {
        return sql.rows(
                COLUMNS + "WHERE m.id >= ? AND m.id <= ?" + NOT_ERASED + " ORDER BY m.id LIMIT ?",
                this::message,
                first,
                last,
                limit);
    }

    Optional<Message> find(MessageId id) {
        return sql.row(COLUMNS + "WHERE m.id = ?" + NOT_ERASED, this::message, id.value());
    }

    /// What was said, by a message that may be one that is erased.
    Optional<Text> text(MessageId id) {
        return sql.row("SELECT text FROM message WHERE id = ?", row -> Text.known(row.getString(1)), id.value());
    }

    MessageId last() {
        return new MessageId(sql.number("SELECT max(newest, (SELECT ifnull(max(id), 0) FROM message)) FROM store")
                .orElseThrow());
    }

    private Message message(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getLong(1)),
                recipient(name(row.getLong(3))),
                person(name(row.getLong(2))),
                Text.known(row.getString(4)),
                Kinds.of(row.getString(5)),
                Kinds.replyTo(row, 6));
    }

    private Message.Recipient recipient(String name) {
        return switch (name.indexOf('#')) {
            case -1 -> new Message.ToPerson(person(name));
            case 0 ->
                new Message.InRoom(
                        rooms.computeIfAbsent(name, value -> RoomName.of(value).orElseThrow()));
            default -> Message.ToRank.of(name).orElseThrow();
        };
    }

    private Name person(String name) {
        return people.computeIfAbsent(name, Name::known);
    }

    /// Names stay what they are, so they may be remembered.
    private String name(long number) {
        return names.computeIfAbsent(
                number,
                id -> sql.row("SELECT value FROM name WHERE id = ?", row -> row.getString(1), id)
                        .orElseThrow());
    }
}
