package dev.plausch.store;

import dev.plausch.core.Change;
import dev.plausch.core.Store.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes: a group a transaction, and chores in between. After a failure it begins the next
/// transaction on a new connection, so that it heals when the cause is gone.
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    /// About how many pages a transaction changes besides.
    private static final int FRAME = 3;
    private static final String CLOSED = "the store is closed";

    private final Database database;
    private final Checkpoints checkpoints;
    private final Runnable afterCommit;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Queue<Chore> chores = new ArrayDeque<>();
    private final Others others = new Others();
    private final List<CountDownLatch> waiting = new ArrayList<>();
    private final Thread thread;
    private boolean closed;
    private boolean resting;
    private long generation;
    private @Nullable Sql sql;
    private @Nullable Changes changes;

    private sealed interface Task {}

    private record Group(List<? extends Change> changes, Consumer<Outcome> outcome) implements Task {}

    private record Also(Chore chore) implements Task {}

    private record Await(CountDownLatch done) implements Task {}

    private record End() implements Task {}

    /// @param afterCommit called on the writer's thread; quick
    Writer(Database database, Checkpoints checkpoints, Runnable afterCommit) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.afterCommit = afterCommit;
        thread = Thread.ofPlatform().name("plausch-store").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
        if (!offer(new Group(group, outcome))) {
            outcome.accept(new Outcome.Failed(CLOSED));
        }
    }

    void take(Chore chore) {
        offer(new Also(chore));
    }

    /// Waits until no chore is left, or those that are left rest.
    void awaitChores() {
        var done = new CountDownLatch(1);
        if (offer(new Await(done))) {
            Threads.await(done);
        }
    }

    private synchronized boolean offer(Task task) {
        return !closed && tasks.add(task);
    }

    private void run() {
        while (next()) {
            // Until the end.
        }
        waiting.forEach(CountDownLatch::countDown);
        forgetConnection();
    }

    private boolean next() {
        var task = chores.isEmpty() || resting ? await() : tasks.poll();
        switch (task) {
            case null -> step(chores.element());
            case Group group -> commit(group);
            case Also(var chore) -> chores.add(chore);
            case Await(var done) -> waiting.add(done);
            case End _ -> {
                return false;
            }
        }
        return true;
    }

    private Task await() {
        waiting.forEach(CountDownLatch::countDown);
        waiting.clear();
        try {
            return tasks.take();
        } catch (InterruptedException _) {
            return new End();
        }
    }

    private void commit(Group group) {
        var outcome = transact(group.changes().size(), () -> group.changes().forEach(changes()::apply));
        if (outcome.equals(Outcome.COMMITTED)) {
            resting = false;
            if (group.changes().stream().anyMatch(Change.Erase.class::isInstance)) {
                chores.add(new Erasing());
            }
        }
        tell(group.outcome(), outcome);
    }

    /// A chore that fails rests until a group was committed.
    private void step(Chore chore) {
        var more = new AtomicBoolean();
        var outcome = transact(Chore.STEP, () -> more.set(chore.step(connection())));
        chores.remove();
        if (!outcome.equals(Outcome.COMMITTED)) {
            chore.undone();
            resting = true;
            chores.add(chore);
        } else if (more.get()) {
            chores.add(chore);
        }
    }

    private Outcome transact(int size, Runnable work) {
        checkpoints.hold();
        try {
            noticeOthers();
            work.run();
            connection().commit();
        } catch (RuntimeException | Error failed) {
            LOG.warn("not stored: {}", failed.toString());
            forgetConnection();
            return new Outcome.Failed(failed.toString());
        } finally {
            checkpoints.release(FRAME + size);
        }
        afterCommit.run();
        return Outcome.COMMITTED;
    }

    /// What is remembered of the database may be wrong after another connection wrote to it.
    private void noticeOthers() {
        if (others.haveWritten(connection())) {
            changes = null;
            long now = Generation.of(connection());
            if (now != generation) {
                generation = now;
                chores.forEach(Chore::undone);
                chores.add(new Erasing());
            }
        }
    }

    private static void tell(Consumer<Outcome> listener, Outcome outcome) {
        try {
            listener.accept(outcome);
        } catch (RuntimeException broken) {
            LOG.error("an outcome was not taken", broken);
        }
    }

    private Sql connection() {
        if (sql == null) {
            sql = database.writing();
        }
        return sql;
    }

    private Changes changes() {
        if (changes == null) {
            changes = new Changes(connection());
        }
        return changes;
    }

    private void forgetConnection() {
        try (var _ = sql) {
            changes = null;
        } catch (SqlFailure failed) {
            LOG.warn("closing: {}", failed.toString());
        }
        sql = null;
    }

    /// Finishes what was given before.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            tasks.add(new End());
        }
        Threads.await(thread);
    }
}
