package dev.plausch.conversations.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A client's end of a connection. Sends bytes just as they are, one write a call; waits for bytes no longer than
/// [#PATIENCE]. One thread.
public final class Peer implements ByteSource, AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_IN_FRAME = 1 << 20;
    private static final int TRIES = 3;

    private Socket socket;
    private InputStream in;
    private final byte[] buffer = new byte[8_192];
    private int at;
    private int filled;

    /// What a client that speaks first has said, until the first answer; null for others.
    private @Nullable ByteArrayOutputStream said;

    private @Nullable Opening opening;
    private boolean halfClosed;
    private int greetings;

    /// Opens a connection.
    private interface Opening {
        Socket open() throws IOException;
    }

    private Peer(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    public static Peer at(InetSocketAddress address) {
        try {
            return new Peer(connect(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// On a busy machine a client's first word may take longer than the 300 ms after which the main port takes it for
    /// someone without TLS; then it tries again, as people would.
    public static Peer overTlsAt(InetSocketAddress address) {
        return overTlsAt(address, "");
    }

    /// @param before what is sent ahead of TLS
    public static Peer overTlsAt(InetSocketAddress address, String before) {
        var keys = TestKeys.client();
        for (int tries = 1; ; tries++) {
            try {
                var socket = connect(address);
                socket.getOutputStream().write(before.getBytes(StandardCharsets.US_ASCII));
                return new Peer(TestKeys.handshake(keys, socket));
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /// A client of a door where clients speak first, at the main port. There it must speak within 300 ms; one that a
    /// busy machine kept from it is greeted by the room, and begins anew.
    static Peer speakingFirstAt(InetSocketAddress address, boolean tls) {
        var peer = tls ? overTlsAt(address) : at(address);
        var keys = tls ? TestKeys.client() : null;
        peer.said = new ByteArrayOutputStream();
        peer.opening = () -> keys == null ? connect(address) : TestKeys.handshake(keys, connect(address));
        return peer;
    }

    private boolean wasGreetedByTheRoom() {
        var greeting = "USER".getBytes(StandardCharsets.US_ASCII);
        return filled >= greeting.length && Arrays.equals(Arrays.copyOf(buffer, greeting.length), greeting);
    }

    private boolean beginAnew(Opening opening, ByteArrayOutputStream said) {
        try {
            socket.close();
            socket = opening.open();
            in = socket.getInputStream();
            socket.getOutputStream().write(said.toByteArray());
            if (halfClosed) {
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fill();
    }

    private static Socket connect(InetSocketAddress address) throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(address, (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    public Peer send(byte[] bytes) {
        if (said != null) {
            said.writeBytes(bytes);
        }
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            if (said == null) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public Peer send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Peer sendFrame(String text) {
        return sendFrame(text.getBytes(StandardCharsets.UTF_8));
    }

    public Peer sendFrame(byte[] payload) {
        return send(ByteBuffer.allocate(4 + payload.length)
                .putInt(payload.length)
                .put(payload)
                .array());
    }

    @Override
    public int peek() {
        return at < filled || fill() ? buffer[at] & 0xff : END;
    }

    @Override
    public int next() {
        int octet = peek();
        if (octet != END) {
            at++;
        }
        return octet;
    }

    /// One read. A reset counts as the end: a server that closes before it has read everything can only reset.
    private boolean fill() {
        at = 0;
        filled = 0;
        var unanswered = said;
        boolean reset = false;
        try {
            filled = Math.max(0, in.read(buffer));
        } catch (SocketTimeoutException e) {
            throw new Silence(e);
        } catch (IOException _) {
            reset = true;
        }
        if (unanswered != null && opening != null && (reset || wasGreetedByTheRoom()) && ++greetings < TRIES) {
            return beginAnew(opening, unanswered);
        }
        said = null;
        return filled > 0;
    }

    /// Waits for exactly this.
    public Peer receive(String expected) {
        Template.literal(expected).expectFrom(this);
        return this;
    }

    /// Waits for exactly this in one length-prefixed message.
    public Peer receiveFrame(String expected) {
        var came = frame();
        if (!came.equals(expected)) {
            throw new AssertionError("expected the frame " + Escapes.quote(expected) + " but got " + Escapes.quote(came)
                    + ", then " + arrived());
        }
        return this;
    }

    /// The next length-prefixed message.
    public String frame() {
        return new String(frameBytes(), StandardCharsets.UTF_8);
    }

    byte[] frameBytes() {
        int length = bytes(4).getInt();
        if (length < 0 || length > MOST_IN_FRAME) {
            throw new AssertionError("a frame of " + Integer.toUnsignedLong(length) + " bytes, then " + arrived());
        }
        return bytes(length).array();
    }

    private ByteBuffer bytes(int count) {
        var bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            int octet = next();
            if (octet == END) {
                throw new AssertionError("the connection ended within a frame, after "
                        + Escapes.quote(Arrays.copyOf(bytes.array(), bytes.position())));
            }
            bytes.put((byte) octet);
        }
        return bytes.flip();
    }

    /// The next line, without its newline.
    public String line() {
        var line = new ByteArrayOutputStream();
        int octet;
        while ((octet = next()) != '\n') {
            if (octet == END) {
                throw new AssertionError("the connection ended after " + Escapes.quote(line.toByteArray()));
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /// As `recv(count)` of the sockets that the seeds know: what one read brings; empty at the end.
    public byte[] recv(int count) {
        if (peek() == END) {
            return new byte[0];
        }
        int from = at;
        at = Math.min(filled, at + count);
        return Arrays.copyOfRange(buffer, from, at);
    }

    /// All that comes until the server closes the connection.
    public byte[] rest() {
        var bytes = new ByteArrayOutputStream();
        int octet;
        while ((octet = next()) != END) {
            bytes.write(octet);
        }
        return bytes.toByteArray();
    }

    public String restOfText() {
        return new String(rest(), StandardCharsets.UTF_8);
    }

    /// Waits until the server has closed the connection, with nothing left to read.
    public void expectEnd() {
        var left = rest();
        if (left.length > 0) {
            throw new AssertionError("expected the end of the connection but got " + Escapes.quote(left));
        }
    }

    /// What has come already and nobody has read, for messages about failures.
    String arrived() {
        var bytes = new ByteArrayOutputStream();
        try {
            bytes.write(buffer, at, filled - at);
            bytes.writeBytes(in.readNBytes(in.available()));
        } catch (IOException e) {
            return Escapes.quote(bytes.toByteArray()) + " and " + e.getMessage();
        }
        return Escapes.quote(bytes.toByteArray());
    }

    /// The port of this end.
    public int port() {
        return socket.getLocalPort();
    }

    public void halfClose() {
        halfClosed = true;
        try {
            if (!socket.isOutputShutdown()) {
                socket.shutdownOutput();
            }
        } catch (IOException _) {
            // It has ended already, and whoever reads will see it.
        }
    }

    /// Ends the connection as a program does that is killed with data unread.
    public void reset() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was to come did not come in time.
    static final class Silence extends AssertionError {
        private static final long serialVersionUID = 1;

        Silence(SocketTimeoutException cause) {
            super("nothing came for " + PATIENCE.toSeconds() + " s", cause);
        }
    }
}
