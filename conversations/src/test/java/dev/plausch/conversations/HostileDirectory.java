package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.wire.directory.Dialect;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A directory with one client, which says whatever the test wants.
final class HostileDirectory implements AutoCloseable {
    private final Dialect dialect;
    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private Socket client = new Socket();

    HostileDirectory(Dialect dialect) throws IOException {
        this.dialect = dialect;
        listening.setSoTimeout((int) Peer.PATIENCE.toMillis());
    }

    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /// The UDP port of the client that comes.
    int welcome(String name) throws IOException {
        client = listening.accept();
        client.setSoTimeout((int) Peer.PATIENCE.toMillis());
        var words = next().split(" ");
        assertThat(words).startsWith("REGISTER", name).hasSize(3);
        say("WELCOME " + name);
        return Integer.parseInt(words[2]);
    }

    HostileDirectory say(String message) throws IOException {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var framed = ByteBuffer.allocate(bytes.length + 4);
        switch (dialect) {
            case LINE -> framed.put(bytes).put((byte) '\n');
            case PREFIXED -> framed.putInt(bytes.length).put(bytes);
        }
        client.getOutputStream().write(framed.array(), 0, framed.position());
        return this;
    }

    /// What the client says next.
    String next() throws IOException {
        var in = new DataInputStream(client.getInputStream());
        if (dialect == Dialect.PREFIXED) {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
        var line = new StringBuilder();
        for (int octet = in.readByte(); octet != '\n'; octet = in.readByte()) {
            line.append((char) octet);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        client.close();
        listening.close();
    }
}
