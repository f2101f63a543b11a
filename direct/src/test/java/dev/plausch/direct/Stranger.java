package dev.plausch.direct;

import static dev.plausch.direct.TestPeer.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.Invitation;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Somebody in the list, with a program of whatever kind.
final class Stranger implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;

    final String name;
    private final DatagramSocket udp = new DatagramSocket(new InetSocketAddress(HERE, 0));
    private final ServerSocket tcp = new ServerSocket(0, 1, HERE);

    Stranger(String name) throws IOException {
        this.name = name;
        udp.setSoTimeout(PATIENCE_MILLIS);
        tcp.setSoTimeout(PATIENCE_MILLIS);
    }

    Listed listed() {
        return new Listed(name, new InetSocketAddress(HERE, udp.getLocalPort()));
    }

    int tcpPort() {
        return tcp.getLocalPort();
    }

    void send(byte[] datagram, TestPeer to) throws IOException {
        udp.send(new DatagramPacket(datagram, datagram.length, HERE, to.peer.port()));
    }

    /// Waits for a datagram.
    String receive() throws IOException {
        var packet = new DatagramPacket(new byte[100], 100);
        udp.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    /// A connection to somebody who has invited the stranger.
    Socket invitedBy(TestPeer peer) throws IOException {
        peer.peer.invite(listed());
        while (!receive().equals("CHAT_REQUEST " + peer.peer.port())) {
            // That was the other dialect.
        }
        return patient(new Socket(HERE, peer.peer.port()));
    }

    /// A connection of somebody whom the stranger has invited, who has said its name.
    Socket invites(TestPeer peer) throws Exception {
        send(new Invitation(tcpPort(), Dialect.LINE).bytes(), peer);
        peer.acceptNext();
        var socket = patient(tcp.accept());
        assertThat(recv(socket)).isEqualTo("anna");
        return socket;
    }

    static Socket patient(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// As `recv(1024)`: what one read brings; empty at the end.
    static String recv(Socket socket) throws IOException {
        var bytes = new byte[1024];
        int count = Math.max(0, socket.getInputStream().read(bytes));
        return new String(Arrays.copyOf(bytes, count), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
