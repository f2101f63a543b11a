package dev.plausch.conversations;

import dev.plausch.conversations.script.Peer;
import dev.plausch.core.Asking;
import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.MemoryStore;
import dev.plausch.core.Retention;
import dev.plausch.core.RoomName;
import dev.plausch.core.Store;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

/// Commits when it is told to, or not at all.
final class HeldStore implements Store {
    private final MemoryStore kept = new MemoryStore();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private final Queue<Runnable> questions = new ArrayDeque<>();
    private boolean holds;
    private boolean holdsQuestions;
    private boolean fails;
    private int largest;

    @Override
    public synchronized void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
        largest = Math.max(largest, group.size());
        if (fails) {
            outcome.accept(new Outcome.Failed("the disk is full"));
        } else if (holds) {
            held.add(() -> kept.commit(group, outcome));
            notifyAll();
        } else {
            kept.commit(group, outcome);
        }
    }

    /// How many changes the largest group had.
    synchronized int largestGroup() {
        return largest;
    }

    synchronized void hold() {
        holds = true;
    }

    synchronized void fail(boolean on) {
        fails = on;
    }

    synchronized void awaitHeld() {
        await(held);
    }

    private void await(Queue<Runnable> some) {
        try {
            while (some.isEmpty()) {
                wait(Peer.PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void release() {
        holds = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    List<String> inbox() {
        return Asking.latest(kept, RoomName.of("#eingang").orElseThrow(), 100).stream()
                .map(message -> message.sender() + ": " + message.text().value())
                .toList();
    }

    @Override
    public <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer) {
        Runnable task = () -> kept.ask(question, answer);
        if (!keepBack(task)) {
            task.run();
        }
    }

    private synchronized boolean keepBack(Runnable question) {
        if (holdsQuestions) {
            questions.add(question);
            notifyAll();
        }
        return holdsQuestions;
    }

    /// Answers no question until [#answer].
    synchronized void holdQuestions() {
        holdsQuestions = true;
    }

    synchronized void awaitQuestion() {
        await(questions);
    }

    synchronized void answer() {
        holdsQuestions = false;
        questions.forEach(Runnable::run);
        questions.clear();
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
