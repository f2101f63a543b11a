package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Hub;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Runs the hub on the first loop, in turns: what the sockets had to say in one round of the loop is one turn, at whose
/// end the store gets its group and the rooms' members their bytes.
final class HubLoop implements Executor {
    private final EventLoop loop;
    private final Queue<Command> waiting = new ArrayDeque<>();
    private final Runnable endOfTurn = this::endTurn;
    private @Nullable Hub hub;
    private @Nullable Fanout fanout;
    private boolean turnOpen;
    private boolean executing;

    HubLoop(EventLoop loop) {
        this.loop = loop;
    }

    void attach(Hub hub, Fanout fanout) {
        this.hub = hub;
        this.fanout = fanout;
    }

    /// Takes a command, on the loop. One that comes while the hub tells its events waits until it has told them.
    void execute(Command command) {
        openTurn();
        if (executing) {
            waiting.add(command);
            return;
        }
        executing = true;
        try {
            for (var next = command; next != null; next = waiting.poll()) {
                hub().execute(next);
            }
        } finally {
            executing = false;
        }
    }

    /// Runs a task on the loop and ends the turn behind it: at once if it is called there.
    @Override
    public void execute(Runnable task) {
        if (loop.inEventLoop()) {
            runInTurn(task);
        } else {
            loop.execute(() -> runInTurn(task));
        }
    }

    private void runInTurn(Runnable task) {
        openTurn();
        boolean outermost = !executing;
        executing = true;
        try {
            task.run();
            while (outermost && waiting.peek() != null) {
                hub().execute(waiting.remove());
            }
        } finally {
            executing = !outermost;
        }
    }

    /// Makes sure that this turn ends: behind all that the sockets have for it. Any loop task comes after the I/O of
    /// its round.
    void openTurn() {
        if (!turnOpen) {
            turnOpen = true;
            loop.execute(endOfTurn);
        }
    }

    private void endTurn() {
        try {
            hub().endTurn();
        } finally {
            turnOpen = false;
            fanout().endTurn();
        }
    }

    boolean isQuiet() {
        return hub().isQuiet();
    }

    private Hub hub() {
        return attached(hub);
    }

    private Fanout fanout() {
        return attached(fanout);
    }

    private static <T> T attached(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not attached yet");
        }
        return part;
    }
}
