package dev.plausch.store;

import dev.plausch.core.Message.Kind;
import dev.plausch.core.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a message is meant, as it stands in the database: most are plainly said, and that takes no room.
final class Kinds {
    private Kinds() {}

    static @Nullable String kept(Kind kind) {
        return kind == Kind.SAYING ? null : kind.name();
    }

    static Kind of(@Nullable String kept) {
        return kept == null ? Kind.SAYING : Kind.valueOf(kept);
    }

    static @Nullable Long kept(Optional<MessageId> replyTo) {
        return replyTo.map(MessageId::value).orElse(null);
    }

    /// The message that is answered, from a column that may hold nothing.
    static Optional<MessageId> replyTo(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new MessageId(id));
    }
}
