package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What strangers did to the server once, each a test: somebody else notices nothing.
class HarmTest {

    /// A connection that sends many requests and reads no answer filled the memory.
    @Test
    void manyRequestsWithoutReadingTheAnswersHarmNobody() throws Exception {
        try (var server = Servers.start(Map.of());
                var peer = at(server, "web")) {
            var requests = "GET / HTTP/1.1\r\n\r\n".repeat(5_000);
            try {
                for (int i = 0; i < 40; i++) {
                    peer.send(requests);
                }
            } catch (UncheckedIOException _) {
                // The server has answered one, and closed.
            }
            somebodyTalks(server);
        }
    }

    /// While another program had the ports, every entry in everybody's list tried all of them.
    @Test
    void portsThatAreTakenCostLittle() throws Exception {
        var taken = new ArrayList<DatagramSocket>();
        try {
            int first = takeNeighbours(taken, 20);
            var range = first + "-" + (first + taken.size() - 1);
            try (var server = Servers.start(Map.of("directory.peers", range));
                    var anna = at(server, "room").receive("USER");
                    var peer = at(server, "directory")) {
                anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
                peer.send("REGISTER bert 5001\n").receive("WELCOME bert\n");
                assertThat(peer.line()).startsWith("USERLIST anna:127.0.0.1:");
            }
        } finally {
            taken.forEach(DatagramSocket::close);
        }
    }

    /// As many neighbouring ports as can be had, at most `count`.
    private static int takeNeighbours(ArrayList<DatagramSocket> taken, int count) throws Exception {
        var first = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        taken.add(first);
        for (int i = 1; i < count; i++) {
            try {
                taken.add(new DatagramSocket(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), first.getLocalPort() + i)));
            } catch (java.io.IOException _) {
                break;
            }
        }
        return first.getLocalPort();
    }

    /// Each line of a text gets its sender's name at plain doors; four thousand short ones threw every reader out.
    @Test
    void textsOfVeryManyLinesAreRefused() throws Exception {
        try (var server = Servers.start(Map.of());
                var anna = at(server, "room").receive("USER");
                var peer = at(server, "directory")) {
            anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
            peer.sendFrame("REGISTER bert 5001").receiveFrame("WELCOME bert");
            assertThat(peer.frame()).startsWith("USERLIST ");
            assertThat(peer.frame()).startsWith("USER_JOINED ");
            peer.sendFrame("BROADCAST bert " + "x\n".repeat(4_000) + "x")
                    .receiveFrame("BROADCAST plausch Zu viele Zeilen (höchstens 100)");
            peer.sendFrame("BROADCAST bert gut");
            anna.receive("bert ist der Unterhaltung beigetreten\nbert: gut\n");
        }
    }

    /// Private messages right behind room messages each copied all that the room had in this turn.
    @Test
    void privateMessagesBetweenRoomMessagesArriveInOrder() throws Exception {
        try (var server = Servers.start(Map.of("limits.enabled", "false"));
                var anna = at(server, "room").receive("USER");
                var bert = at(server, "room").receive("USER")) {
            anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
            bert.send("bert\n").receive("Verbindung zum Server aufgebaut\n");
            anna.receive("bert ist der Unterhaltung beigetreten\n");
            int rounds = 2_000;
            bert.send("x\n@anna y\n".repeat(rounds));
            anna.receive("bert: x\n[privat] bert: y\n".repeat(rounds));
        }
    }

    private static void somebodyTalks(Server server) {
        try (var anna = at(server, "room").receive("USER")) {
            anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
        }
    }

    private static Peer at(Server server, String door) {
        return Peer.at(server.address(door).orElseThrow());
    }
}
