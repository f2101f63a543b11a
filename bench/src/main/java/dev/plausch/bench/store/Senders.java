package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// So many senders, each in a room of its own, and how many of their messages are acknowledged. One thread.
final class Senders implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Selector selector = Selector.open();
    private final List<Sender> senders = new ArrayList<>();
    private Latencies took = new Latencies();

    Senders(InetSocketAddress server, int count, int window) throws IOException {
        var tag = "s" + Long.toString(System.nanoTime() % 1_679_616, 36) + "_";
        for (int i = 0; i < count; i++) {
            senders.add(new Sender(server, selector, tag + i, window));
        }
        until(Sender::isReady);
    }

    private void until(Predicate<Sender> done) throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!senders.stream().allMatch(done)) {
            selector.select(this::read, 1_000);
            if (System.nanoTime() > deadline) {
                throw new IOException("not everybody was answered");
            }
        }
    }

    /// Messages a second, and from the sending of each to its acknowledgement.
    record Result(double rate, Latencies took) {}

    Result run(int seconds) throws IOException {
        took = new Latencies();
        long start = System.nanoTime();
        for (var sender : senders) {
            sender.speak(start);
        }
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            if (selector.select(this::readAndSpeak, PATIENCE / 1_000_000) == 0) {
                throw new IOException("nothing is acknowledged any more");
            }
        }
        return new Result(took.count() * 1e9 / (System.nanoTime() - start), took);
    }

    private void readAndSpeak(SelectionKey key) {
        read(key);
        try {
            ((Sender) key.attachment()).speak(System.nanoTime());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(SelectionKey key) {
        try {
            ((Sender) key.attachment()).read(took);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
