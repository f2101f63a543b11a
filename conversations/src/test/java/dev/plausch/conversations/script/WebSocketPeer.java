package dev.plausch.conversations.script;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// A client's end of a WebSocket, frame by frame. One thread.
public final class WebSocketPeer implements AutoCloseable {
    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
    private static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private final Peer peer;

    private WebSocketPeer(Peer peer) {
        this.peer = peer;
    }

    /// A request for WebSocket.
    ///
    /// @param headers whole lines more, each with its end
    public static String request(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: chat.example.org\r\nUpgrade: websocket\r\n"
                + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + KEY + "\r\n"
                + headers + "\r\n";
    }

    /// Speaks WebSocket at `/irc` with this subprotocol.
    public static WebSocketPeer over(Peer peer, String subprotocol) {
        peer.send(request("/irc", "Sec-WebSocket-Protocol: " + subprotocol + "\r\n"));
        return accepted(peer, "sec-websocket-protocol: " + subprotocol);
    }

    /// The server has been asked already.
    ///
    /// @param expected what must stand in the answer
    public static WebSocketPeer accepted(Peer peer, String expected) {
        var head = new StringBuilder();
        var line = peer.line();
        while (!line.isBlank()) {
            head.append(line.strip()).append('\n');
            line = peer.line();
        }
        if (!head.toString().startsWith("HTTP/1.1 101 ")
                || head.indexOf(": " + ACCEPT) < 0
                || head.indexOf(expected) < 0) {
            throw new AssertionError("no WebSocket: " + head);
        }
        return new WebSocketPeer(peer);
    }

    public WebSocketPeer send(String... lines) {
        for (var line : lines) {
            frame(0x81, line.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /// Sends one frame.
    ///
    /// @param first its first byte
    public WebSocketPeer frame(int first, byte[] payload) {
        var out = ByteBuffer.allocate(payload.length + 14);
        out.put((byte) first);
        if (payload.length < 126) {
            out.put((byte) (0x80 | payload.length));
        } else {
            out.put((byte) 0xfe).putShort((short) payload.length);
        }
        out.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            out.put((byte) (payload[i] ^ MASK[i % 4]));
        }
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        peer.send(bytes);
        return this;
    }

    /// The next frame: its first byte in hexadecimal, a space, and what it holds.
    public String frame() {
        int first = octet();
        int length = octet();
        if (length == 126) {
            length = octet() << 8 | octet();
        }
        if (length > 0xffff) {
            throw new AssertionError("masked, or too long: " + length);
        }
        var payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) octet();
        }
        return "%02x ".formatted(first) + new String(payload, StandardCharsets.UTF_8);
    }

    private int octet() {
        int octet = peer.next();
        if (octet == ByteSource.END) {
            throw new AssertionError("the connection ended");
        }
        return octet;
    }

    /// Waits for a frame that is so, and passes over those before it.
    public String await(Predicate<String> wanted) {
        var frame = frame();
        while (!wanted.test(frame)) {
            frame = frame();
        }
        return frame;
    }

    /// Registers, and reads all that newcomers read.
    public WebSocketPeer enter(String nick) {
        send("NICK " + nick, "USER " + nick + " 0 * :" + nick)
                .await(frame -> frame.matches("8[12] :\\S+ (422|376) .*"));
        return this;
    }

    /// Waits for a close frame with this code, and then for the end.
    public void expectClose(int code) {
        var frame = await(each -> each.startsWith("88 "));
        var bytes = frame.substring(3);
        var expected = new String(new byte[] {(byte) (code >> 8), (byte) code}, StandardCharsets.UTF_8);
        if (!bytes.equals(expected)) {
            throw new AssertionError("expected a close with " + code + " but got "
                    + Escapes.quote(bytes.getBytes(StandardCharsets.UTF_8)));
        }
        peer.expectEnd();
    }

    public Peer peer() {
        return peer;
    }

    @Override
    public void close() {
        peer.close();
    }
}
