package dev.plausch.bench.idle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Many connections, all of whose bytes are read as they come, so that none is a slow reader. One thread.
final class Connections implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final int A_SOURCE_ADDRESS = 5000;

    private final InetSocketAddress server;
    private final Door door;
    private final boolean named;
    private final String tag = "i" + Long.toString(System.nanoTime() % 1_679_616, 36) + "_";
    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();
    private final ByteBuffer read = ByteBuffer.allocateDirect(256 * 1024);
    private long bytesRead;

    Connections(String host, int port, Door door, boolean named) throws IOException {
        server = new InetSocketAddress(host, port);
        this.door = door;
        this.named = named;
    }

    long bytesRead() {
        return bytesRead;
    }

    /// Opens so many, a batch at a time; returns when all are through the door.
    void open(int count, int batch) throws IOException {
        for (var opened = 0; opened < count; ) {
            var fresh = new ArrayList<Connection>();
            for (; opened < count && fresh.size() < batch; opened++) {
                fresh.add(open(opened));
            }
            connections.addAll(fresh);
            var deadline = System.nanoTime() + PATIENCE;
            while (!fresh.stream().allMatch(Connection::through)) {
                selector.select(this::read, 1000);
                if (System.nanoTime() > deadline) {
                    throw new IOException("not everyone is answered; connected: " + connections.size());
                }
            }
        }
    }

    /// Reads until nothing has come for so long.
    void rest(long millis) throws IOException {
        var deadline = System.nanoTime() + PATIENCE;
        while (selector.select(this::read, millis) > 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the server does not become quiet");
            }
        }
    }

    void requireAllOpen() throws IOException {
        var open = connections.stream().filter(c -> c.channel.isOpen()).count();
        if (open < connections.size()) {
            throw new IOException((connections.size() - open) + " connections were closed by the server");
        }
    }

    private Connection open(int number) throws IOException {
        var channel = SocketChannel.open();
        if (server.getAddress().isLoopbackAddress()) {
            channel.bind(new InetSocketAddress("127.0.0." + (1 + number / A_SOURCE_ADDRESS), 0));
        }
        channel.connect(server);
        channel.configureBlocking(false);
        var connection = new Connection(channel, door, named ? door.introduction(tag, number) : "");
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    private void read(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            var count = connection.channel.read(read);
            if (count < 0) {
                connection.channel.close();
                return;
            }
            bytesRead += count;
            connection.take(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }
}
