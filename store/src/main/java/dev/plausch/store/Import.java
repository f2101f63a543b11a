package dev.plausch.store;

import dev.plausch.core.Message;
import dev.plausch.core.Message.InRoom;
import dev.plausch.core.Message.Kind;
import dev.plausch.core.Message.Recipient;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Adds messages of the past, while a server writes or while none does. What is there already stays, so that doing it
/// again changes nothing. One thread.
public final class Import implements AutoCloseable {
    /// So many in one transaction, for a server waits meanwhile.
    private static final int STEP = 200;

    private final Beside beside;
    private final Sql sql;
    private final Clock clock;
    private final Others others = new Others();
    private final Tally tally = new Tally();
    private final List<Placing.Entry> waiting = new ArrayList<>();
    private Placing placing;
    private boolean raised;

    private Import(Beside beside, Sql sql, Clock clock) {
        this.beside = beside;
        this.sql = sql;
        this.clock = clock;
        placing = new Placing(sql, tally);
    }

    /// Into a new database, where none is.
    public static Import into(Path database, Clock clock) throws UnusableStore {
        var beside = Beside.of(database);
        try {
            return new Import(beside, beside.database().patientTransactions(), clock);
        } catch (SqlFailure failed) {
            throw beside.trouble(failed);
        }
    }

    /// A message with its id, as from [Export].
    ///
    /// @param kind how it is meant
    /// @param replyTo the message that it answers, if any
    public void message(MessageId id, Recipient to, String sender, String text, Kind kind, Optional<MessageId> replyTo)
            throws UnusableStore {
        take(new Run(), id, true, new Line(to, sender, text, kind, replyTo));
    }

    /// What is read from one file, whose order is kept.
    public static final class Run {
        private long last = -1;

        long last() {
            return last;
        }

        void last(long id) {
            last = id;
        }
    }

    /// What was said at a time, whose id is made of that.
    public void said(Run run, Instant time, RoomName room, String sender, String text) throws UnusableStore {
        if (time.toEpochMilli() < MessageId.EPOCH) {
            tally.early++;
        } else {
            var line = new Line(new InRoom(room), sender, text, Kind.SAYING, Optional.empty());
            take(run, Placing.id(time), false, line);
        }
    }

    /// What somebody said, as it was read.
    private record Line(Recipient to, String sender, String text, Kind kind, Optional<MessageId> replyTo) {}

    /// @param id its own, or the first that its time has
    private void take(Run run, MessageId id, boolean own, Line line) throws UnusableStore {
        var name = Cleaning.name(line.sender());
        var texts = Cleaning.texts(line.text());
        if (id.time().isAfter(clock.instant())) {
            tally.late++;
        } else if (name.isEmpty() || texts.isEmpty()) {
            tally.unreadable++;
        } else {
            count(name.get(), line.sender(), texts, line.text());
            for (int part = 0; part < texts.size(); part++) {
                var message = new Message(id, line.to(), name.get(), texts.get(part), line.kind(), line.replyTo());
                add(new Placing.Entry(run, own && part == 0, message));
            }
        }
    }

    private void count(Name name, String sender, List<Text> texts, String text) {
        tally.renamed += name.value().equals(sender) ? 0 : 1;
        tally.cleaned += texts.getFirst().value().equals(text) ? 0 : 1;
    }

    /// Counts a line that nobody could make anything of.
    public void unreadable() {
        tally.unreadable++;
    }

    private void add(Placing.Entry entry) throws UnusableStore {
        waiting.add(entry);
        if (waiting.size() == STEP) {
            flush();
        }
    }

    /// What has gathered, in one transaction.
    private void flush() throws UnusableStore {
        long start = System.nanoTime();
        try {
            noticeOthers();
            long before = tally.added;
            waiting.forEach(placing::place);
            if (!raised && tally.added > before) {
                raised = true;
                Generation.raise(sql, 0);
            }
            sql.commit();
        } catch (SqlFailure failed) {
            throw beside.trouble(failed);
        }
        waiting.clear();
        if (beside.running()) {
            // So that a server finds as much time as this took.
            LockSupport.parkNanos(System.nanoTime() - start);
        }
    }

    private void noticeOthers() {
        if (others.haveWritten(sql)) {
            placing = new Placing(sql, tally);
        }
    }

    /// Adds the rest. The generation is raised again, for who read something after the first time.
    ///
    /// @return what came of it
    public Tally finish() throws UnusableStore {
        flush();
        try {
            raiseAgain();
        } catch (SqlFailure failed) {
            throw beside.trouble(failed);
        }
        return tally;
    }

    private void raiseAgain() {
        if (raised) {
            raised = false;
            Generation.raise(sql, 0);
            sql.commit();
        }
    }

    /// What was not added yet is not.
    @Override
    public void close() {
        try (sql) {
            sql.rollback();
            raiseAgain();
        } catch (SqlFailure _) {
            // It has failed before, and that was told.
        }
    }
}
