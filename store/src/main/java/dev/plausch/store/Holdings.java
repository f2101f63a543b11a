package dev.plausch.store;

import dev.plausch.core.MessageId;
import java.time.Instant;
import java.util.Optional;

/// What is in a database.
///
/// @param newest the newest message that was ever said in it; [MessageId#FIRST] if none
/// @param bytes its size
public record Holdings(long messages, long rooms, MessageId newest, long bytes) {

    /// When its newest message was said.
    public Optional<Instant> until() {
        return newest.equals(MessageId.FIRST) ? Optional.empty() : Optional.of(newest.time());
    }

    static Holdings of(Sql sql, long bytes) {
        return new Holdings(
                sql.number("SELECT count(*) FROM message").orElseThrow(),
                sql.number("SELECT count(*) FROM conversation WHERE one LIKE '#%'")
                        .orElseThrow(),
                new MessageTable(sql).last(),
                bytes);
    }
}
