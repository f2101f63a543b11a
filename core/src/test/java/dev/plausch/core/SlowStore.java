package dev.plausch.core;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A store that commits when it is told to, or fails when it is told to: for tests of order. One thread.
public final class SlowStore implements Store {
    private record Group(List<? extends Change> changes, Consumer<Outcome> outcome) {}

    private final Queue<Group> underWay = new ArrayDeque<>();
    private final Queue<Runnable> questions = new ArrayDeque<>();
    private final Set<MessageId> committed = new HashSet<>();
    private final MemoryStore kept = new MemoryStore();
    private boolean written;
    /// Neither waits to be told, nor fails.
    private boolean immediate;

    @Override
    public void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
        underWay.add(new Group(group, outcome));
        if (immediate) {
            succeed();
        }
    }

    public boolean isWritten() {
        return written;
    }

    /// Whether a group waits.
    public boolean isBusy() {
        return !underWay.isEmpty();
    }

    /// Writes the group that waits, but does not tell so yet. It can fail no more.
    public void write() {
        if (written) {
            return;
        }
        written = true;
        var group = underWay.element();
        for (var change : group.changes()) {
            if (change instanceof Message message) {
                committed.add(message.id());
            }
        }
        kept.commit(group.changes(), _ -> {});
    }

    /// Commits the group that waits.
    public void succeed() {
        write();
        written = false;
        underWay.remove().outcome().accept(Outcome.COMMITTED);
    }

    /// Fails the group that waits.
    public void fail() {
        if (written) {
            throw new IllegalStateException("written already");
        }
        underWay.remove().outcome().accept(new Outcome.Failed("as the test wants"));
    }

    /// From now on every group is committed as it comes.
    public void hurry(boolean immediate) {
        this.immediate = immediate;
    }

    public boolean hasCommitted(MessageId id) {
        return committed.contains(id);
    }

    @Override
    public <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer) {
        questions.add(() -> kept.ask(question, answer));
        if (immediate) {
            answer();
        }
    }

    /// Whether a question waits.
    public boolean isAsked() {
        return !questions.isEmpty();
    }

    /// Answers the question that has waited longest.
    public void answer() {
        questions.remove().run();
    }

    @Override
    public void expire(Retention server, Map<RoomName, Retention> rooms, Instant now) {
        kept.expire(server, rooms, now);
    }

    @Override
    public void close() {
        kept.close();
    }
}
