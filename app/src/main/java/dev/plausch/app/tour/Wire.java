package dev.plausch.app.tour;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;

/// One end of a TCP connection, as bare as netcat: what is written goes out as it is. What comes in is handed over by a
/// thread of its own; everything else belongs to the thread that tells the tour.
final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;

    private final String who;
    private final String where;
    private final Socket socket;
    private final StringBuilder unread = new StringBuilder();

    /// @param who holds this end
    /// @param where the other end is, as the reader sees it
    Wire(String who, String where, Socket socket) throws IOException {
        this.who = who;
        this.where = where;
        this.socket = socket;
        socket.setTcpNoDelay(true);
    }

    static Wire to(String who, String door, InetSocketAddress address) throws IOException {
        var socket = new Socket();
        socket.connect(address, CONNECT_MILLIS);
        return new Wire(who, door + ":" + address.getPort(), socket);
    }

    String who() {
        return who;
    }

    String where() {
        return where;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Hands over what comes, until the connection ends.
    void listen(BlockingQueue<Happening> happenings) {
        Thread.ofVirtual().name("wire-" + who).start(() -> read(happenings));
    }

    private void read(BlockingQueue<Happening> happenings) {
        var chars = new char[1024];
        try (var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)) {
            for (int count = in.read(chars); count >= 0; count = in.read(chars)) {
                happenings.put(new Happening.Came(this, new String(chars, 0, count)));
            }
        } catch (IOException _) {
            // Over.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    void came(String text) {
        unread.append(text);
    }

    /// The next line, with its newline; or these words, which have none.
    Optional<String> next(String unfinished) {
        int end = unread.indexOf("\n") + 1;
        if (end == 0 && !unfinished.isEmpty() && unread.indexOf(unfinished) == 0) {
            end = unread.length();
        }
        if (end == 0) {
            return Optional.empty();
        }
        var line = unread.substring(0, end);
        unread.delete(0, end);
        return Optional.of(line);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
