package dev.plausch.store;

import dev.plausch.core.Bounds;
import dev.plausch.core.Change.Read;
import dev.plausch.core.Conversation;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.Summary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who has which conversations, and how far they have read.
final class ConversationTable {
    private final Sql sql;
    private final MessageTable messages;

    ConversationTable(Sql sql, MessageTable messages) {
        this.sql = sql;
        this.messages = messages;
    }

    void read(Read change, long conversation) {
        sql.change(
                "INSERT INTO position VALUES (?, ?, ?)"
                        + " ON CONFLICT DO UPDATE SET up_to = max(up_to, excluded.up_to)",
                change.reader().key(),
                conversation,
                change.upTo().value());
    }

    List<Summary> of(Name reader, Collection<Conversation> places, Bounds bounds) {
        var inRooms = places.stream()
                .distinct()
                .flatMap(place -> messages.number(place).stream())
                .flatMap(room -> summary(reader, room, new Bounds(MessageId.FIRST, bounds.last())).stream());
        var withPeople = withPeople(reader).stream().flatMap(number -> summary(reader, number, bounds).stream());
        return Stream.concat(inRooms, withPeople)
                .sorted(Comparator.comparing((Summary each) -> each.latest().id())
                        .reversed())
                .toList();
    }

    private List<Long> withPeople(Name reader) {
        return sql.rows(
                "SELECT id FROM conversation WHERE one = ? AND other <> ''"
                        + " UNION SELECT id FROM conversation WHERE other = ? AND other <> ''",
                row -> row.getLong(1),
                reader.key(),
                reader.key());
    }

    private Optional<Summary> summary(Name reader, long conversation, Bounds bounds) {
        var latest = messages.newest(conversation, bounds, 1);
        return latest.stream()
                .findFirst()
                .map(message -> new Summary(Conversation.of(message), message, unread(reader, conversation, bounds)));
    }

    private int unread(Name reader, long conversation, Bounds bounds) {
        long read = sql.number(
                        "SELECT up_to FROM position WHERE reader = ? AND conversation = ?", reader.key(), conversation)
                .orElse(-1L);
        return sql.number(
                        "SELECT count(*) FROM (SELECT 1 FROM message m INDEXED BY message_by_conversation"
                                + " WHERE m.conversation = ? AND m.id > ? AND m.id >= ? AND m.id <= ?"
                                + " AND m.sender NOT IN (SELECT id FROM name WHERE key = ?)"
                                + MessageTable.NOT_ERASED + " LIMIT ?)",
                        conversation,
                        read,
                        bounds.first().value(),
                        bounds.last().value(),
                        reader.key(),
                        Summary.COUNTED)
                .orElseThrow()
                .intValue();
    }
}
