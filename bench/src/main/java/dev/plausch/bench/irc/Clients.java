package dev.plausch.bench.irc;

import dev.plausch.bench.Broken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Many clients, all of whose bytes are read as they come. One thread.
final class Clients implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final int BATCH = 200;
    private static final int A_SOURCE_ADDRESS = 5_000;

    final Selector selector = Selector.open();
    final List<Client> all = new ArrayList<>();

    private final InetSocketAddress server;
    private final Nicks nicks = Nicks.fresh();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);

    Clients(InetSocketAddress server) throws IOException {
        this.server = server;
    }

    /// What each does when it is connected.
    interface Beginning {
        void begin(Client client) throws IOException;
    }

    /// Connects so many more, a batch at a time, each of which is waited for.
    void open(int count, Beginning beginning, Predicate<Client> through) throws IOException {
        for (int opened = 0; opened < count; ) {
            var fresh = new ArrayList<Client>();
            for (; opened < count && fresh.size() < BATCH; opened++) {
                fresh.add(connect());
            }
            for (var client : fresh) {
                beginning.begin(client);
            }
            until(fresh, through);
        }
    }

    void register(int count) throws IOException {
        open(count, Client::register, client -> client.registered);
    }

    private Client connect() throws IOException {
        int number = all.size();
        var host = server.getAddress().isLoopbackAddress()
                ? new InetSocketAddress("127.0.0." + (1 + number / A_SOURCE_ADDRESS), 0)
                : new InetSocketAddress(0);
        var client = new Client(server, host, selector, nicks, number);
        all.add(client);
        return client;
    }

    void until(Collection<Client> those, Predicate<Client> done) throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        for (var client : those) {
            while (!done.test(client)) {
                selector.select(this::read, 1_000);
                if (System.nanoTime() > deadline) {
                    throw new Broken(client.nick() + " waits in vain; it knows of " + client.present.cardinality()
                            + " and that " + client.gone.cardinality() + " are gone");
                }
            }
        }
    }

    /// Reads until nothing has come for so long.
    void rest(long millis) throws IOException {
        while (selector.select(this::read, millis) > 0) {
            // More may come.
        }
    }

    private void read(SelectionKey key) {
        try {
            ((Client) key.attachment()).read(buffer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long bytesRead() {
        return all.stream().mapToLong(Client::bytesRead).sum();
    }

    @Override
    public void close() throws IOException {
        for (var client : all) {
            client.channel.close();
        }
        selector.close();
    }
}
