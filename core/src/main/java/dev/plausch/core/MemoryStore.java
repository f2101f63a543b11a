package dev.plausch.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Keeps the newest messages in memory and commits at once, on the calling thread: `store.url = "memory:"`. What it
/// keeps
/// is lost when the program ends. Thread-safe.
public final class MemoryStore implements Store {
    /// In characters of text, over all rooms; older messages give way.
    private static final int CAPACITY = 8 << 20;

    private final Deque<Message> messages = new ArrayDeque<>();
    private int size;
    private boolean closed;

    @Override
    public void commit(List<Message> group, Consumer<Outcome> outcome) {
        outcome.accept(keep(group) ? Outcome.COMMITTED : new Outcome.Failed("the store is closed"));
    }

    private synchronized boolean keep(List<Message> group) {
        if (closed) {
            return false;
        }
        for (var message : group) {
            messages.addLast(message);
            size += weight(message);
        }
        while (size > CAPACITY) {
            size -= weight(messages.removeFirst());
        }
        return true;
    }

    /// About what a message costs beside its text counts too.
    private static int weight(Message message) {
        return 128 + message.text().value().length();
    }

    @Override
    public synchronized List<Message> latest(RoomName room, int limit) {
        var newestFirst = new ArrayList<Message>();
        for (var all = messages.descendingIterator(); all.hasNext() && newestFirst.size() < limit; ) {
            var message = all.next();
            if (message.to() instanceof Message.InRoom(var there) && there.equals(room)) {
                newestFirst.add(message);
            }
        }
        return newestFirst.reversed();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
