package dev.plausch.store;

import dev.plausch.core.Change.React;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.Reaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reactions to messages.
final class ReactionTable {
    private final Sql sql;

    ReactionTable(Sql sql) {
        this.sql = sql;
    }

    void react(React change) {
        long message = change.message().value();
        var by = change.reaction().by();
        var symbol = change.reaction().symbol();
        if (change.set()) {
            sql.change(
                    "INSERT OR IGNORE INTO reaction (message, person, name, symbol)"
                            + " SELECT m.id, ?, ?, ? FROM message m WHERE m.id = ?" + MessageTable.NOT_ERASED,
                    by.key(),
                    by.value(),
                    symbol,
                    message);
        } else {
            sql.change(
                    "DELETE FROM reaction WHERE message = ? AND person = ? AND symbol = ?", message, by.key(), symbol);
        }
    }

    Map<MessageId, List<Reaction>> of(Collection<MessageId> messages) {
        var found = new HashMap<MessageId, List<Reaction>>();
        for (var id : messages) {
            var there = of(id);
            if (!there.isEmpty()) {
                found.put(id, there);
            }
        }
        return found;
    }

    private List<Reaction> of(MessageId message) {
        return sql.rows(
                "SELECT r.name, r.symbol FROM reaction r JOIN message m ON m.id = r.message WHERE r.message = ?"
                        + MessageTable.NOT_ERASED + " ORDER BY r.id",
                row -> new Reaction(Name.known(row.getString(1)), row.getString(2)),
                message.value());
    }
}
