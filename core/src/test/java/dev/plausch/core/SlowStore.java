package dev.plausch.core;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/// A store that commits when it is told to, or fails when it is told to: for tests of order. One thread.
public final class SlowStore implements Store {
    private record Group(List<Message> messages, Consumer<Outcome> outcome) {}

    private final Queue<Group> underWay = new ArrayDeque<>();
    private final Set<MessageId> committed = new HashSet<>();
    private final MemoryStore kept = new MemoryStore();
    /// Neither waits to be told, nor fails.
    private boolean immediate;

    @Override
    public void commit(List<Message> group, Consumer<Outcome> outcome) {
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
        group.messages().forEach(each -> committed.add(each.id()));
        kept.commit(group.messages(), group.outcome());
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
    public List<Message> latest(RoomName room, int limit) {
        return kept.latest(room, limit);
    }

    @Override
    public void close() {
        kept.close();
    }
}
