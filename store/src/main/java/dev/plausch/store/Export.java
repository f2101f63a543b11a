package dev.plausch.store;

import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.store.UnusableStore.Why;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Every message, while a server writes or while none does.
public final class Export {
    /// So many at once, each time in a transaction of its own: whoever reads slowly keeps no log from being emptied.
    private static final int PAGE = 500;

    private final Path file;
    private final Sql sql;
    private final MessageTable messages;
    private long generation;

    private Export(Path file, Sql sql) {
        this.file = file;
        this.sql = sql;
        messages = new MessageTable(sql);
    }

    /// Takes a message.
    public interface Taker {
        void take(Message message) throws IOException;
    }

    /// Gives all that were stored before this was called, in the order of their ids.
    public static void of(Path database, Taker taker) throws UnusableStore, IOException {
        var beside = Beside.existing(database);
        try (var sql = beside.database().patientTransactions()) {
            new Export(database, sql).give(taker);
        } catch (SqlFailure failed) {
            throw beside.trouble(failed);
        }
    }

    private void give(Taker taker) throws UnusableStore, IOException {
        generation = Generation.of(sql);
        long last = messages.last().value();
        long next = MessageId.FIRST.value();
        var page = page(next, last);
        while (!page.isEmpty()) {
            for (var message : page) {
                taker.take(message);
            }
            next = page.getLast().id().next().value();
            page = page(next, last);
        }
    }

    private List<Message> page(long first, long last) throws UnusableStore {
        if (Generation.of(sql) != generation) {
            throw new UnusableStore(Why.REPLACED, file, "something was restored or imported meanwhile; begin again");
        }
        var page = messages.all(first, last, PAGE);
        sql.rollback();
        return page;
    }
}
