package dev.plausch.bench.churn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A client's connection in its tongue. One thread may read while another writes.
final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 20_000;
    private static final int GREATEST_FRAME = 1 << 20;

    private final Socket socket = new Socket();
    private final Tongue tongue;
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int filled;

    Wire(Tongue tongue, String host, int port) throws IOException {
        this.tongue = tongue;
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        in = socket.getInputStream();
    }

    /// A whole line or frame.
    void write(String text) throws IOException {
        send(text, tongue == Tongue.ROOM_UNFRAMED ? "" : "\n", text.length());
    }

    /// A line or frame whose end is missing.
    void writeCut(String text) throws IOException {
        send(text, "", text.length() / 2);
    }

    /// The bytes as they are.
    void writeUnframed(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(String text, String lineEnd, int part) throws IOException {
        if (tongue == Tongue.PREFIXED) {
            var whole = text.getBytes(StandardCharsets.UTF_8).length;
            var bytes = text.substring(0, part).getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(ByteBuffer.allocate(4 + bytes.length)
                            .putInt(whole)
                            .put(bytes)
                            .array());
        } else {
            writeUnframed(text + lineEnd);
        }
    }

    /// The next line or frame; empty at the end of the connection. Bytes behind the last newline are thrown away.
    Optional<String> read() throws IOException {
        return tongue == Tongue.PREFIXED ? frame() : line();
    }

    /// So many bytes as text; fewer at the end of the connection.
    String read(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var next = 0; bytes.size() < count && (next = next()) >= 0; ) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Optional<String> line() throws IOException {
        var bytes = new ByteArrayOutputStream(128);
        for (var next = next(); next >= 0; next = next()) {
            if (next == '\n') {
                return Optional.of(bytes.toString(StandardCharsets.UTF_8));
            }
            bytes.write(next);
        }
        return Optional.empty();
    }

    private Optional<String> frame() throws IOException {
        var length = 0;
        for (var i = 0; i < 4; i++) {
            var next = next();
            if (next < 0) {
                return Optional.empty();
            }
            length = length << 8 | next;
        }
        if (length < 0 || length > GREATEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        return Optional.of(read(length));
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = in.read(buffer);
            at = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }

    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    /// Reading fails when nothing comes for so long.
    void limitReading(long millis) throws SocketException {
        socket.setSoTimeout(Math.toIntExact(millis));
    }

    /// Makes `close` reset the connection.
    void resetWhenClosed() throws SocketException {
        socket.setSoLinger(true, 0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
