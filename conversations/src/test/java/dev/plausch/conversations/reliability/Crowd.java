package dev.plausch.conversations.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/// Clients at several doors who all write at once, singly and in bursts: to `#eingang`, to the lobby, and to each
/// other.
final class Crowd implements AutoCloseable {
    private static final int BURST = 20;
    /// So often what is said is a burst.
    private static final int ONE_IN = 5;

    private final Ledger ledger;
    private final List<Writer> writers = new ArrayList<>();

    private Crowd(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param prefix of everybody's name, a word
    static Crowd entering(ServerProcess server, String prefix, int count, Ledger ledger) throws IOException {
        var crowd = new Crowd(ledger);
        for (int i = 0; i < count; i++) {
            crowd.writers.add(writer(i, prefix, server, ledger).enter());
        }
        return crowd;
    }

    /// One in five writes in the directory, one in the room, one in private to the one before, two leave notes.
    private static Writer writer(int i, String prefix, ServerProcess server, Ledger ledger) throws IOException {
        var name = prefix + "w" + i;
        return switch (i % 5) {
            case 0 -> new Writer.InDirectory(name, server, ledger);
            case 1 -> new Writer.InRoom(name, server, ledger);
            case 2 -> Writer.InRoom.to(prefix + "w" + (i - 1), name, server, ledger);
            default -> new Writer.AtReceipt(name, server, ledger);
        };
    }

    List<Writer> writers() {
        return List.copyOf(writers);
    }

    /// Everybody says so many messages each, or fewer if the server goes.
    ///
    /// @param atOnce how many talk at the same time: many make large groups of messages, few make many groups
    void talk(int each, int atOnce, long seed) throws Exception {
        var places = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var talks = new ArrayList<Future<?>>();
            for (var writer : writers) {
                var random = new Random(seed ^ writer.name.hashCode());
                talks.add(threads.submit(() -> {
                    places.acquireUninterruptibly();
                    talk(writer, each, random);
                    places.release();
                }));
            }
            for (var talk : talks) {
                talk.get();
            }
        }
    }

    private void talk(Writer writer, int each, RandomGenerator random) {
        try {
            for (int left = each; left > 0 && !ledger.isOver(); ) {
                int count = random.nextInt(ONE_IN) == 0 ? Math.min(left, 1 + random.nextInt(BURST)) : 1;
                writer.say(count);
                left -= count;
            }
        } catch (IOException _) {
            // The server has gone.
        }
    }

    /// Waits until everybody has read what the server had sent when it went.
    void awaitEnd() throws InterruptedException {
        for (var writer : writers) {
            writer.awaitEnd();
        }
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers) {
            writer.close();
        }
    }
}
