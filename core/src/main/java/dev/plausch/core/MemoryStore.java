package dev.plausch.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keeps the newest messages in memory and commits at once, on the calling thread: `store.url = "memory:"`. What it
/// keeps is lost when the program ends. Thread-safe.
public final class MemoryStore implements Store {
    private static final String CLOSED = "the store is closed";

    private final MemoryHistory history = new MemoryHistory();
    private boolean closed;

    @Override
    public synchronized void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
        if (closed) {
            outcome.accept(new Outcome.Failed(CLOSED));
        } else {
            group.forEach(history::keep);
            outcome.accept(Outcome.COMMITTED);
        }
    }

    @Override
    public synchronized <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer) {
        answer.accept(closed ? new Answer.Unknown<>(CLOSED) : Answer.of(history, question));
    }

    @Override
    public synchronized void expire(Retention server, Map<RoomName, Retention> rooms, Instant now) {
        history.expire(server, rooms, now);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
