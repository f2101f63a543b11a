package dev.plausch.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The hub's side of the store: gathers what a turn brings, sends it as one group, brings the outcome home. One group
/// is under way at a time; what comes meanwhile gathers for the next. Hub's thread.
final class Ledger {
    private final Store store;
    private final Executor home;
    private final BiConsumer<Entry, Store.Outcome> settled;

    private Group gathering = new Group();
    private @Nullable Group committing;
    private MessageId shown;

    /// @param shown the newest message of earlier runs
    /// @param settled is told what became of each entry, in their order
    Ledger(Store store, Executor home, MessageId shown, BiConsumer<Entry, Store.Outcome> settled) {
        this.store = store;
        this.home = home;
        this.shown = shown;
        this.settled = settled;
    }

    /// What is committed together.
    private static final class Group {
        final List<Entry> entries = new ArrayList<>();
        final List<Runnable> waiting = new ArrayList<>(0);
    }

    /// What goes to the store.
    sealed interface Entry permits Backlog.Unstored, Errand {
        Change change();
    }

    /// A change that no session asked for.
    record Errand(Change change, Consumer<Store.Outcome> done) implements Entry {}

    void add(Entry entry) {
        gathering.entries.add(entry);
    }

    /// Nothing newer was told to anybody yet.
    MessageId shown() {
        return shown;
    }

    boolean isQuiet() {
        return committing == null && gathering.entries.isEmpty();
    }

    /// Runs a task when all that was added before is settled; it must not be quiet now.
    void whenSettled(Runnable task) {
        var last = committing == null || !gathering.entries.isEmpty() ? gathering : committing;
        last.waiting.add(task);
    }

    /// Sends what has gathered.
    void endTurn() {
        while (committing == null && !gathering.entries.isEmpty()) {
            var group = gathering;
            gathering = new Group();
            committing = group;
            commit(group);
        }
    }

    private void commit(Group group) {
        var once = new Once<Store.Outcome>(outcome -> settle(group, outcome));
        try {
            store.commit(group.entries.stream().map(Entry::change).toList(), once);
        } catch (RuntimeException broken) {
            once.accept(new Store.Outcome.Failed(broken.toString()));
        }
    }

    private void settle(Group group, Store.Outcome outcome) {
        for (var entry : group.entries) {
            if (entry.change() instanceof Message message && outcome instanceof Store.Outcome.Committed) {
                shown = message.id();
            }
            settled.accept(entry, outcome);
        }
        committing = null;
        group.waiting.forEach(Runnable::run);
    }

    /// Asks the store; the answer comes on the hub's thread, perhaps at once.
    <T> void ask(Function<History, T> question, Consumer<Store.Answer<T>> answer) {
        var once = new Once<Store.Answer<T>>(answer);
        try {
            store.ask(question, once);
        } catch (RuntimeException broken) {
            once.accept(new Store.Answer.Unknown<>(broken.toString()));
        }
    }

    /// Brings the first outcome home; a store that tells it twice does no harm.
    private final class Once<T> implements Consumer<T> {
        private final Consumer<T> task;
        private final AtomicBoolean told = new AtomicBoolean();

        Once(Consumer<T> task) {
            this.task = task;
        }

        @Override
        public void accept(T outcome) {
            if (told.compareAndSet(false, true)) {
                home.execute(() -> task.accept(outcome));
            }
        }
    }
}
