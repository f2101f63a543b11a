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
    private final Set<MessageId> committed = new HashSet<>();
    private final MemoryStore kept = new MemoryStore();
    /// Neither waits to be told, nor fails.
    private boolean immediate;

    @Override
    public void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
        underWay.add(new Group(group, outcome));
        if (immediate) {
            succeed();
        }
    }

    /// Whether a group waits.
    public boolean isBusy() {
        return !underWay.isEmpty();
    }

    /// Commits the group that waits.
    public void succeed() {
        var group = underWay.remove();
        for (var change : group.changes()) {
            if (change instanceof Message message) {
                committed.add(message.id());
            }
        }
        kept.commit(group.changes(), group.outcome());
    }

    /// Fails the group that waits.
    public void fail() {
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
        kept.ask(question, answer);
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
