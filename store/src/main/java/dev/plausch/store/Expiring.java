package dev.plausch.store;

import dev.plausch.core.MessageId;
import dev.plausch.core.Retention;
import dev.plausch.core.RoomName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Takes away what is past its retention: for one conversation after the other, finds the oldest that stays, then takes
/// away what is older.
final class Expiring implements Chore {
    /// How many messages one step counts at most.
    private static final int SIGHT = 20_000;

    private final Retention server;
    private final Map<String, Retention> rooms;
    private final Instant now;
    private long conversation;
    private Stage stage = new Done();

    Expiring(Retention server, Map<RoomName, Retention> rooms, Instant now) {
        this.server = server;
        this.rooms = rooms.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().key(), Map.Entry::getValue));
        this.now = now;
    }

    /// Looks at this conversation once more.
    @Override
    public void undone() {
        conversation--;
        stage = new Done();
    }

    /// How far it is with a conversation.
    private sealed interface Stage {}

    /// So many of those before `id` stay, if they are young enough.
    private record Counting(long oldest, long id, int staying) implements Stage {}

    private record Taking(long before) implements Stage {}

    private record Done() implements Stage {}

    @Override
    public boolean step(Sql sql) {
        switch (stage) {
            case Done _ -> {
                return begin(sql);
            }
            case Counting counting -> stage = count(sql, counting);
            case Taking(var before) -> take(sql, before);
        }
        return true;
    }

    private boolean begin(Sql sql) {
        if (server.isForever() && rooms.values().stream().allMatch(Retention::isForever)) {
            return false;
        }
        var retention = sql.row(
                "SELECT id, one, other FROM conversation WHERE id > ? ORDER BY id LIMIT 1",
                row -> {
                    conversation = row.getLong(1);
                    return row.getString(3).isEmpty() ? rooms.getOrDefault(room(row.getString(2)), server) : server;
                },
                conversation);
        retention.filter(each -> !each.isForever()).ifPresent(each -> stage = begin(each));
        return retention.isPresent();
    }

    /// Without the sign of a rank.
    private static String room(String place) {
        return place.substring(place.indexOf('#'));
    }

    private Stage begin(Retention retention) {
        long oldest =
                retention.age().map(age -> MessageId.at(now.minus(age)).value()).orElse(0L);
        return retention
                .count()
                .<Stage>map(count -> new Counting(oldest, Long.MAX_VALUE, count))
                .orElse(new Taking(oldest));
    }

    private Stage count(Sql sql, Counting counting) {
        int steps = Math.min(counting.staying(), SIGHT);
        Optional<Long> oldest = sql.number(
                "SELECT id FROM message INDEXED BY message_by_conversation WHERE conversation = ? AND id < ?"
                        + " ORDER BY id DESC LIMIT 1 OFFSET ?",
                conversation,
                counting.id(),
                steps - 1);
        return oldest.<Stage>map(id -> counting.staying() == steps
                        ? new Taking(Math.max(counting.oldest(), id))
                        : new Counting(counting.oldest(), id, counting.staying() - steps))
                .orElse(new Taking(counting.oldest()));
    }

    private void take(Sql sql, long before) {
        var gone = sql.rows(
                "SELECT id FROM message INDEXED BY message_by_conversation WHERE conversation = ? AND id < ?"
                        + " ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                conversation,
                before,
                STEP);
        new Removal(sql).of(gone);
        if (gone.size() < STEP) {
            stage = new Done();
        }
    }
}
