package dev.plausch.app.console;

import dev.plausch.app.Hosts;
import dev.plausch.server.Watch;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/// `serve --watch`: prints who comes and what they send, in the words of seed 3's server. Never makes the loop wait:
/// where the terminal is slower than the people, lines are dropped, and their number is told.
public final class Onlooker implements Watch {
    private static final int WAITING_AT_MOST = 10_000;

    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final AtomicLong dropped = new AtomicLong();
    private final Language language;
    private final boolean single;

    /// @param single whether the receipt door serves one client at a time, and speaks the words of that server
    public Onlooker(Language language, boolean single) {
        this.language = language;
        this.single = single;
    }

    @Override
    public void connected(String door, InetSocketAddress peer) {
        print(isSingle(door) ? "Verbunden mit Client: " + python(peer) : "Client " + python(peer) + " verbunden.");
    }

    @Override
    public void received(String door, InetSocketAddress peer, String text) {
        var from = isSingle(door) ? "vom Client" : "von " + python(peer);
        print("Empfangene Daten " + from + ": " + Printable.of(text));
    }

    @Override
    public void closed(String door, InetSocketAddress peer) {
        print("Verbindung " + (isSingle(door) ? "zum Client " : "zu ") + python(peer) + " wurde geschlossen.");
    }

    private boolean isSingle(String door) {
        return single && door.equals("receipt");
    }

    /// As Python prints an address: `('127.0.0.1', 53412)`.
    private static String python(InetSocketAddress peer) {
        return "('" + Hosts.text(peer.getAddress()) + "', " + peer.getPort() + ")";
    }

    private void print(String line) {
        if (!waiting.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /// Prints on a thread of its own, from now until the program ends.
    public void start(PrintStream out) {
        Thread.ofPlatform().daemon().name("watch").start(() -> {
            try {
                while (true) {
                    printNext(out);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void printNext(PrintStream out) throws InterruptedException {
        out.println(waiting.take());
        long lost = waiting.isEmpty() ? dropped.getAndSet(0) : 0;
        if (lost > 0) {
            out.println(language.choose(
                    "(" + lost + " Zeilen ausgelassen: das Terminal ist zu langsam)",
                    "(" + lost + " lines left out: the terminal is too slow)"));
        }
    }
}
