package dev.plausch.store;

import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds each message its place among those that are there. Ids made here are those of node 1023, which no server is.
final class Placing {
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;
    private static final long SEQUENCES = (1L << SEQUENCE_BITS) - 1;
    private static final long NODE = (1L << NODE_BITS) - 1;
    /// How far a log's clock may go back, as in autumn, and its lines still stand in their order.
    private static final long BACK = Duration.ofHours(1).toMillis() + 1;

    private final Sql sql;
    private final Tally tally;
    private final Numbers numbers;

    Placing(Sql sql, Tally tally) {
        this.sql = sql;
        this.tally = tally;
        numbers = new Numbers(sql);
    }

    /// @param wanted its id, or the first that its time has
    /// @param own whether it is its own; otherwise it stands behind the last of its run
    record Entry(Import.Run run, boolean own, Message message) {
        long wanted() {
            return message.id().value();
        }
    }

    private record Row(
            long conversation,
            long sender,
            long recipient,
            String text,
            @Nullable String kind,
            @Nullable Long replyTo) {}

    /// The first id of a time's imports.
    static MessageId id(Instant time) {
        return new MessageId(MessageId.at(time).value() | NODE << SEQUENCE_BITS);
    }

    void place(Entry entry) {
        var row = new Row(
                numbers.of(Conversation.of(entry.message())),
                numbers.of(entry.message().sender()),
                numbers.of(entry.message().to()),
                entry.message().text().value(),
                Kinds.kept(entry.message().kind()),
                Kinds.kept(entry.message().replyTo()));
        entry.run().last(entry.own() ? placeAt(entry.wanted(), row) : placeFrom(from(entry), row));
    }

    private static long from(Entry entry) {
        long last = entry.run().last();
        boolean isApart = last < entry.wanted() || millis(last) - millis(entry.wanted()) > BACK;
        return isApart ? entry.wanted() : next(last);
    }

    private static long millis(long id) {
        return id >> NODE_BITS + SEQUENCE_BITS;
    }

    private long placeAt(long id, Row row) {
        var there = at(id);
        if (there.isPresent() && !there.get().equals(row)) {
            tally.moved++;
            return placeFrom(next(id), row);
        } else if (there.isPresent()) {
            tally.present++;
        } else {
            insert(id, row);
        }
        return id;
    }

    /// The same message within the millisecond; else the next place that is free.
    private long placeFrom(long id, Row row) {
        var same = sql.number(
                "SELECT min(id) FROM message WHERE id >= ? AND id <= ?"
                        + " AND conversation = ? AND sender = ? AND recipient = ? AND text = ? HAVING min(id) NOT NULL",
                id,
                id | SEQUENCES,
                row.conversation(),
                row.sender(),
                row.recipient(),
                row.text());
        if (same.isPresent()) {
            tally.present++;
            return same.get();
        }
        long free = id;
        while (at(free).isPresent()) {
            free = next(free);
        }
        insert(free, row);
        return free;
    }

    /// Behind a millisecond's last comes the next one's first.
    private static long next(long id) {
        return (id & SEQUENCES) < SEQUENCES ? id + 1 : (millis(id) + 1 << NODE_BITS | NODE) << SEQUENCE_BITS;
    }

    private Optional<Row> at(long id) {
        return sql.row(
                "SELECT conversation, sender, recipient, text, kind, reply_to FROM message WHERE id = ?",
                row -> new Row(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        Kinds.kept(Kinds.replyTo(row, 6))),
                id);
    }

    private void insert(long id, Row row) {
        sql.change(
                "INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                row.conversation(),
                row.sender(),
                row.recipient(),
                row.text(),
                row.kind(),
                row.replyTo());
        tally.added++;
    }
}
