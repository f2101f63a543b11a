package dev.plausch.client.desktop;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/// Looks at the screen again after each event, so that nobody has to poll.
final class Onlooker extends EventQueue {

    private record Waiting(BooleanSupplier condition, CompletableFuture<Void> met) {
        boolean isOver() {
            try {
                if (condition.getAsBoolean()) {
                    met.complete(null);
                }
            } catch (RuntimeException | AssertionError e) {
                met.completeExceptionally(e);
            }
            return met.isDone();
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    private Onlooker() {}

    static Onlooker begin() {
        var onlooker = new Onlooker();
        Toolkit.getDefaultToolkit().getSystemEventQueue().push(onlooker);
        return onlooker;
    }

    @Override
    protected void dispatchEvent(AWTEvent event) {
        super.dispatchEvent(event);
        counts.merge(event.getID(), 1, Integer::sum);
        waiting.removeIf(Waiting::isOver);
    }

    /// Done as soon as the condition holds after an event.
    CompletableFuture<Void> when(BooleanSupplier condition) {
        var met = new CompletableFuture<Void>();
        EventQueue.invokeLater(() -> waiting.add(new Waiting(condition, met)));
        return met;
    }

    /// How many events of this kind have been dealt with. On the event dispatch thread.
    int count(int kind) {
        return counts.getOrDefault(kind, 0);
    }

    /// Something changed that is no event.
    static void wake() {
        EventQueue.invokeLater(() -> {});
    }
}
