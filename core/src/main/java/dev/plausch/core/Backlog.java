package dev.plausch.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What a person asked for and is not done yet, in its order: a command waits behind the person's own unstored
/// messages, and so do answers. It begins with what the store has, or is empty. It is the person's and not the
/// session's, so that one device's rename cannot overtake what another device said under the old name. Hub's thread.
final class Backlog {
    private final ArrayDeque<Pending> pending = new ArrayDeque<>(0);
    private int commands;

    sealed interface Pending {
        Session session();
    }

    /// A message, or another change, on its way to the store.
    ///
    /// @param news what is told of it, once it is stored
    record Unstored(Session session, Command command, Change change, News news) implements Pending, Ledger.Entry {}

    /// Looks at everything anew, as names may have changed on the way.
    interface News {
        Event of(Unstored stored);
    }

    /// A question to the store: what comes behind waits for the answer.
    record Asked(Session session, Command command) implements Pending {}

    /// An answer that is known already.
    record Answer(Session session, Event event) implements Pending {}

    /// A command that was not looked at yet.
    record Waiting(Session session, Command command) implements Pending {}

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /// Whether a message may go to the store at once: nothing before it is undecided.
    boolean takesMessages() {
        return commands == 0;
    }

    void add(Pending last) {
        pending.addLast(last);
        count(last);
    }

    /// Adds what became of a question that was the first.
    void addFirst(Pending first) {
        pending.addFirst(first);
        count(first);
    }

    private void count(Pending added) {
        added.session().waiting++;
        if (isCommand(added)) {
            commands++;
        }
    }

    private static boolean isCommand(Pending pending) {
        return pending instanceof Waiting || pending instanceof Asked;
    }

    /// Takes off what is settled; it is the first, as groups settle in their order and questions hold up the rest.
    void settle(Pending first) {
        var head = pending.pollFirst();
        if (head != first) {
            throw new IllegalStateException("settled out of order");
        }
        first.session().waiting--;
        if (isCommand(first)) {
            commands--;
        }
    }

    /// Takes off the answers that are due now.
    List<Answer> dueAnswers() {
        var due = new ArrayList<Answer>(0);
        while (pending.peekFirst() instanceof Answer answer) {
            pending.removeFirst();
            answer.session().waiting--;
            due.add(answer);
        }
        return due;
    }

    /// Takes off the commands, if they are first now; behind a command there are only commands.
    List<Waiting> dueCommands() {
        if (!(pending.peekFirst() instanceof Waiting)) {
            return List.of();
        }
        var due = new ArrayList<Waiting>(pending.size());
        for (var each : pending) {
            due.add((Waiting) each);
            each.session().waiting--;
        }
        pending.clear();
        commands = 0;
        return due;
    }
}
