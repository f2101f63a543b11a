package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Seed clients invite people of other doors by a datagram to the address in the list. Until direct chats exist, every
/// invitation is declined.
class PeersTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void theOlderClientIsDeclinedWhereverItMayRead() throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = Peer.at(server.address("room").orElseThrow());
                var bert = Peer.at(server.address("directory").orElseThrow());
                var throwaway = socket();
                var numberOfTcp = socket();
                var registered = socket()) {
            int annasPort = meet(anna, bert, registered.getLocalPort());
            send(throwaway, "CHAT_REQUEST " + numberOfTcp.getLocalPort(), annasPort);
            assertThat(text(receive(throwaway))).isEqualTo("CHAT_REJECTED");
            assertThat(text(receive(numberOfTcp))).isEqualTo("CHAT_REJECTED");
            // This is where it does read.
            assertThat(text(receive(registered))).isEqualTo("CHAT_REJECTED");
        }
    }

    @Test
    void whoMayNotHaveAskedIsNotDeclined() throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = Peer.at(server.address("room").orElseThrow());
                var bert = Peer.at(server.address("directory").orElseThrow());
                var carla = Peer.at(server.address("directory").orElseThrow());
                var throwaway = socket();
                var berts = socket();
                var carlas = socket()) {
            int annasPort = meet(anna, bert, berts.getLocalPort());
            carla.send("REGISTER carla " + carlas.getLocalPort() + "\n").receive("WELCOME carla\n");
            send(throwaway, "CHAT_REQUEST " + throwaway.getLocalPort(), annasPort);
            assertThat(text(receive(throwaway))).isEqualTo("CHAT_REJECTED");
            for (var socket : List.of(berts, carlas)) {
                send(socket, frame("CHAT_REQUEST 5099"), annasPort);
                // Nothing came before this.
                assertThat(receive(socket)).startsWith(0, 0, 0);
            }
        }
    }

    @Test
    void theNewerClientIsDeclinedInItsDialect() throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = Peer.at(server.address("room").orElseThrow());
                var bert = Peer.at(server.address("directory").orElseThrow());
                var listening = socket()) {
            int annasPort = meet(anna, bert, listening.getLocalPort());
            send(listening, frame("CHAT_REQUEST 5099"), annasPort);
            var answer = ByteBuffer.wrap(receive(listening));
            assertThat(answer.getInt()).isEqualTo(answer.remaining());
            assertThat(StandardCharsets.UTF_8.decode(answer).toString().strip()).isEqualTo("CHAT_REJECTED");
        }
    }

    @Test
    void otherDatagramsAreNotAnswered() throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = Peer.at(server.address("room").orElseThrow());
                var bert = Peer.at(server.address("directory").orElseThrow());
                var listening = socket()) {
            int annasPort = meet(anna, bert, listening.getLocalPort());
            send(listening, new byte[0], annasPort);
            send(listening, new byte[] {0, 0}, annasPort);
            send(listening, new byte[] {-1, -1, -1, -1, 'x'}, annasPort);
            send(listening, new byte[1_400], annasPort);
            for (var text :
                    new String[] {"HALLO", "CHAT_REQUEST", "CHAT_REQUEST x", "CHAT_REQUEST 70000", "CHAT_REJECTED"}) {
                send(listening, text, annasPort);
            }
            send(listening, frame("CHAT_REQUEST 5099"), annasPort);
            // Nothing was answered before this.
            assertThat(receive(listening)).startsWith(0, 0, 0);
        }
    }

    /// Anna is in the room when Bert comes to the directory; where she is in his list.
    private static int meet(Peer anna, Peer bert, int bertsPort) {
        anna.receive("USER").send("anna\n").receive("Verbindung zum Server aufgebaut\n");
        bert.send("REGISTER bert " + bertsPort + "\n").receive("WELCOME bert\n");
        var entry = bert.line().split(" ")[1].split(":");
        assertThat(Arrays.copyOf(entry, 2)).containsExactly("anna", "127.0.0.1");
        return Integer.parseInt(entry[2]);
    }

    private static DatagramSocket socket() throws IOException {
        var socket = new DatagramSocket(new InetSocketAddress(HERE, 0));
        socket.setSoTimeout((int) Peer.PATIENCE.toMillis());
        return socket;
    }

    private static void send(DatagramSocket from, String text, int port) throws IOException {
        send(from, text.getBytes(StandardCharsets.UTF_8), port);
    }

    private static void send(DatagramSocket from, byte[] bytes, int port) throws IOException {
        from.send(new DatagramPacket(bytes, bytes.length, HERE, port));
    }

    private static byte[] receive(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[2_048], 2_048);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private static byte[] frame(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}
