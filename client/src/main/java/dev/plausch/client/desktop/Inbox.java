package dev.plausch.client.desktop;

import dev.plausch.client.link.LinkEvent;
import java.awt.EventQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Hands what links tell over to the event dispatch thread, in its order, many at once. Thread-safe.
final class Inbox implements Consumer<LinkEvent> {
    private static final int A_TURN = 200;

    private final ConcurrentLinkedQueue<LinkEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final Consumer<LinkEvent> reader;

    Inbox(Consumer<LinkEvent> reader) {
        this.reader = reader;
    }

    @Override
    public void accept(LinkEvent event) {
        events.add(event);
        wake();
    }

    private void wake() {
        if (isDue.compareAndSet(false, true)) {
            EventQueue.invokeLater(this::read);
        }
    }

    /// Reads some, so that keys and mouse have their turn, too.
    private void read() {
        isDue.set(false);
        for (int i = 0; i < A_TURN; i++) {
            var event = events.poll();
            if (event == null) {
                return;
            }
            reader.accept(event);
        }
        if (!events.isEmpty()) {
            wake();
        }
    }
}
