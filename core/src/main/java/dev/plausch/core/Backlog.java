package dev.plausch.core;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person asked for and is not done yet, in its order: a command waits behind the person's own unstored
/// messages,
/// and so do answers. It begins with an unstored message, or is empty. It is the person's and not the session's, so
/// that one device's rename cannot overtake what another device said under the old name. Hub's thread.
final class Backlog {
    private final ArrayDeque<Pending> pending = new ArrayDeque<>(0);
    private int commands;

    sealed interface Pending {
        Session session();
    }

    /// A message on its way to the store.
    ///
    /// @param recipient of a private message
    record Unstored(
            Session session,
            Command.Say command,
            Message message,
            @Nullable Person recipient) implements Pending {}

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
        last.session().waiting++;
        if (last instanceof Waiting) {
            commands++;
        }
    }

    /// Takes the settled message off; it is the first, as groups settle in their order.
    void settle(Unstored first) {
        var head = pending.pollFirst();
        if (head != first) {
            throw new IllegalStateException("settled out of order");
        }
        first.session().waiting--;
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
