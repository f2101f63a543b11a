package dev.plausch.client.link;

import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.DirectoryNews;
import dev.plausch.wire.directory.DirectoryReply;
import dev.plausch.wire.directory.DirectoryRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The TCP connection of a [DirectoryLink]. One virtual thread reads, one writes; no method blocks. Ends once.
final class DirectoryConnection {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int MOST_WAITING = 256;
    private static final byte[] NOTHING_MORE = {};

    private final String host;
    private final int port;
    private final Dialect dialect;
    private final Consumer<DirectoryReply> listener;
    private final BiConsumer<Reason, String> whenOver;
    private final Socket socket = new Socket();
    private final BlockingQueue<byte[]> out = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean over = new AtomicBoolean();

    DirectoryConnection(
            String host,
            int port,
            Dialect dialect,
            Consumer<DirectoryReply> listener,
            BiConsumer<Reason, String> whenOver) {
        this.host = host;
        this.port = port;
        this.dialect = dialect;
        this.listener = listener;
        this.whenOver = whenOver;
    }

    void start(DirectoryRequest.Register register, String name) {
        send(register, name);
        Thread.ofVirtual().name("directory-reader").start(this::run);
    }

    /// A server that does not read what we send is given up.
    void send(DirectoryRequest.Sent request, String name) {
        var bytes = new Scratch(64);
        dialect.encode(request, name, bytes);
        if (!over.get() && !out.offer(bytes.toByteArray())) {
            end(Reason.LOST, "");
        }
    }

    /// Says goodbye, behind what was said before.
    void close(String name) {
        if (over.compareAndSet(false, true)) {
            var quit = new Scratch(16);
            dialect.encode(new DirectoryRequest.Quit(), name, quit);
            if (!socket.isConnected() || !out.offer(quit.toByteArray()) || !out.offer(NOTHING_MORE)) {
                hangUp();
            }
            whenOver.accept(Reason.CLOSED, "");
        }
    }

    void end(Reason reason, String detail) {
        if (over.compareAndSet(false, true)) {
            hangUp();
            whenOver.accept(reason, detail);
        }
    }

    private void run() {
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException | IllegalArgumentException e) {
            end(Reason.UNREACHABLE, host + ":" + port);
            return;
        }
        var writer = Thread.ofVirtual().name("directory-writer").start(this::write);
        try {
            read();
        } catch (IOException _) {
            // Lost, one way or the other.
        }
        end(Reason.LOST, "");
        writer.interrupt();
        hangUp();
    }

    private void read() throws IOException {
        var decoder = dialect.newsDecoder();
        var bytes = new byte[8192];
        for (int count = socket.getInputStream().read(bytes);
                count >= 0;
                count = socket.getInputStream().read(bytes)) {
            var input = ByteBuffer.wrap(bytes, 0, count);
            for (var next = decoder.decode(input); next.isPresent(); next = decoder.decode(input)) {
                take(next.get());
            }
        }
        decoder.endOfInput().ifPresent(this::take);
    }

    private void take(DirectoryNews news) {
        if (over.get()) {
            return;
        }
        switch (news) {
            case DirectoryNews.Heard(var reply) -> listener.accept(reply);
            case DirectoryNews.Unreadable _ -> {
                // The next may make sense.
            }
            case DirectoryNews.Broken _ -> end(Reason.LOST, "");
        }
    }

    private void write() {
        try {
            for (var bytes = out.take(); bytes.length > 0; bytes = out.take()) {
                socket.getOutputStream().write(bytes);
            }
            socket.shutdownOutput();
            // The reader meets the end, and hangs up; a server that does not end is not waited for.
            Thread.sleep(1_000);
            hangUp();
        } catch (IOException _) {
            hangUp();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void hangUp() {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no more use anyway.
        }
    }
}
