package dev.plausch.direct;

import dev.plausch.direct.PeerEvent.Closed;
import dev.plausch.direct.PeerEvent.Said;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A chat with a seed peer, over TCP. Thread-safe; no public method blocks. One virtual thread reads, one writes.
public final class SeedChat {
    private static final int MOST_WAITING = 256;
    /// How long the other may take to hear that we have ended it.
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private enum End {
        /// We ended it.
        OURS,
        /// The other did.
        THEIRS,
        LOST
    }

    /// Behind the last text.
    private static final String GOODBYE = "";

    private final Socket socket;
    private final String peer;
    private final Times times;
    private final Consumer<PeerEvent> listener;
    private final Runnable whenLeaving;
    private final Runnable whenOver;
    private final BlockingQueue<String> texts = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicReference<End> end = new AtomicReference<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch heardAll = new CountDownLatch(1);

    /// @param whenLeaving we have ended it, and now tell the other
    /// @param whenOver nothing comes or goes any more
    SeedChat(
            Socket socket,
            String peer,
            Times times,
            Consumer<PeerEvent> listener,
            Runnable whenLeaving,
            Runnable whenOver) {
        this.socket = socket;
        this.peer = peer;
        this.times = times;
        this.listener = listener;
        this.whenLeaving = whenLeaving;
        this.whenOver = whenOver;
    }

    /// The name that the other gave, made harmless.
    public String peer() {
        return peer;
    }

    /// Sends each line of the text that is not blank. A connection that does not take them is given up.
    public void say(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            if (end.get() == null && !texts.offer(line)) {
                // The reader notices, and tells.
                hangUp();
            }
        });
    }

    /// Ends the chat, behind what was said before; the other is told. Nothing more is told about it here.
    public void close() {
        if (end.compareAndSet(null, End.OURS)) {
            whenLeaving.run();
            if (!texts.offer(GOODBYE)) {
                hangUp();
            }
            Thread.startVirtualThread(this::hangUpInTime);
        }
    }

    /// Talks; returns when it is over. Blocks.
    ///
    /// @param first what came behind the other's name
    void run(byte[] first) {
        var writer = Thread.ofVirtual().name("chat-writer").start(this::write);
        try {
            new ChatReader(socket, line -> listener.accept(new Said(this, line)), () -> end.get() == null).read(first);
            finish(End.THEIRS);
        } catch (ChatReader.Lost _) {
            finish(End.LOST);
        } finally {
            heardAll.countDown();
            if (end.get() != End.OURS) {
                writer.interrupt();
                hangUp();
            }
        }
    }

    private void finish(End how) {
        if (end.compareAndSet(null, how)) {
            hangUp();
            listener.accept(new Closed(this, how == End.THEIRS));
        }
    }

    private void write() {
        try {
            Thread.sleep(times.beforeText());
            for (var text = texts.take(); !text.isEmpty(); text = texts.take()) {
                socket.getOutputStream().write(ChatLine.encoded(text));
            }
            Thread.sleep(times.beforeEnd());
            socket.getOutputStream().write(ChatLine.END);
            socket.shutdownOutput();
            heardAll.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            hangUp();
        } catch (IOException _) {
            // What the other sent before is still to be read; the reader finds the end of it.
            if (end.get() == End.OURS) {
                hangUp();
            }
        } catch (InterruptedException _) {
            hangUp();
        }
    }

    /// Also where the other takes nothing any more.
    private void hangUpInTime() {
        try {
            Thread.sleep(times.beforeText().plus(times.beforeEnd()).plus(FAREWELL));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no more use anyway.
        }
        if (over.compareAndSet(false, true)) {
            whenOver.run();
        }
    }
}
