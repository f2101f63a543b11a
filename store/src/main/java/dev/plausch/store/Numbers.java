package dev.plausch.store;

import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import java.util.Map;

/// The numbers that stand for names and conversations; whatever has none gets one. The writer's thread: what it
/// remembers of a transaction that was rolled back is wrong, so it goes with the connection.
final class Numbers {
    private final Sql sql;
    private final Map<String, Long> names = new Recent<>();
    private final Map<Pair, Long> conversations = new Recent<>();

    Numbers(Sql sql) {
        this.sql = sql;
    }

    /// Whose conversation it is, as in the table.
    record Pair(String one, String other) {
        static Pair of(Conversation conversation) {
            return switch (conversation) {
                case Conversation.Room(var room) -> new Pair(room.key(), "");
                case Conversation.Ranked(var room, var rank) -> new Pair(new Message.ToRank(room, rank).key(), "");
                case Conversation.Private(var one, var other) -> new Pair(one.key(), other.key());
            };
        }
    }

    long of(Name name) {
        return name(name.value(), name.key());
    }

    long of(Message.Recipient recipient) {
        return switch (recipient) {
            case Message.InRoom(var room) -> of(room);
            case Message.ToRank to -> name(to.toString(), to.key());
            case Message.ToPerson(var name) -> of(name);
        };
    }

    private long of(RoomName room) {
        return name(room.value(), room.key());
    }

    private long name(String value, String key) {
        return names.computeIfAbsent(value, _ -> {
            sql.change("INSERT OR IGNORE INTO name (value, key) VALUES (?, ?)", value, key);
            return sql.number("SELECT id FROM name WHERE value = ?", value).orElseThrow();
        });
    }

    long of(Conversation conversation) {
        return conversations.computeIfAbsent(Pair.of(conversation), pair -> {
            sql.change("INSERT OR IGNORE INTO conversation (one, other) VALUES (?, ?)", pair.one(), pair.other());
            return sql.number("SELECT id FROM conversation WHERE one = ? AND other = ?", pair.one(), pair.other())
                    .orElseThrow();
        });
    }
}
