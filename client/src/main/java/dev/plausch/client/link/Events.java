package dev.plausch.client.link;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Tells a listener events, one after the other, on a thread of its own. Whoever reads the network waits while too many
/// are untold.
final class Events {
    private static final int MOST_WAITING = 1024;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Consumer<LinkEvent> listener;

    Events(Consumer<LinkEvent> listener) {
        this.listener = listener;
        Thread.ofVirtual().name("link-events").start(this::run);
    }

    /// What we do ourselves: never waits.
    void tellOwn(LinkEvent event) {
        queue.add(() -> listener.accept(event));
    }

    /// What others do: waits for room.
    void tell(LinkEvent event) {
        room.acquireUninterruptibly();
        queue.add(() -> {
            room.release();
            listener.accept(event);
        });
    }

    private void run() {
        try {
            while (true) {
                queue.take().run();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
