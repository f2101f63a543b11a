package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.wire.Printable;
import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `plausch peer`, a process of its own, among a server and peers that mean it harm.
class HostileConsoleTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int FLOOD = 10_000;

    @ParameterizedTest
    @EnumSource
    void nothingHangsAndNothingReachesTheTerminalRaw(Dialect dialect) throws IOException {
        try (var server = new HostileDirectory(dialect);
                var bert = new DatagramSocket(0, HERE);
                var carla = new DatagramSocket(0, HERE);
                var throwaway = new DatagramSocket(0, HERE);
                var anna = Program.plausch(
                        "peer",
                        server.address(),
                        "--name",
                        "anna",
                        "--dialect",
                        dialect == Dialect.LINE ? "line" : "prefixed")) {
            int annasPort = server.welcome("anna");
            server.say("USERLIST anna:127.0.0.1:" + annasPort + " bert:127.0.0.1:" + bert.getLocalPort()
                    + " carla:127.0.0.1:" + carla.getLocalPort() + " e\u001b[31mvil:127.0.0.1:9");
            server.say("USER_JOINED m\u001b]0;owned\u0007allory 10.0.0.1 9").say("USER_LEFT \u001b[2J");
            server.say("BROADCAST_MSG x\u009b5m a\u001b[2J\u202eb").say("ERROR \u001bc\u2028");
            anna.awaitOutput("x5m: a[2Jb\n").awaitOutput("ERROR: c\n");
            anna.type("/list\n").awaitOutput("e[31mvil  127.0.0.1  UDP 9\n");

            long start = System.nanoTime();
            for (int i = 0; i < 6; i++) {
                send(throwaway, "CHAT_REQUEST " + (10_000 + i), annasPort);
            }
            // She has not answered: the sixth has pushed out the first.
            assertThat(receive(throwaway)).isEqualTo("CHAT_REJECTED");
            for (int i = 0; i < FLOOD; i++) {
                send(bert, "CHAT_REQUEST " + (20_000 + i), annasPort);
            }
            anna.awaitOutput("bert möchte mit dir chatten");

            anna.type("/chat carla\n");
            assertThat(receive(carla)).contains("CHAT_REQUEST " + annasPort);
            try (var silent = new Socket(HERE, annasPort);
                    var endless = new Socket(HERE, annasPort);
                    var chat = new Socket(HERE, annasPort)) {
                pour(endless);
                send(chat, "ca\u001b[31mrla\n");
                anna.awaitOutput("Privater Chat mit ca[31mrla ");
                send(chat, "a\u001b]0;x\u0007b\u009bc\n");
                anna.awaitOutput("[privat] ca[31mrla: a]0;xbc\n");
                assertThat(silent.isConnected()).isTrue();
                anna.type("lebt noch\n");
                assertThat(server.next()).isEqualTo("BROADCAST anna lebt noch");
            }
            anna.type("/quit\n");
            var shown = anna.output();
            assertThat(shown.codePoints().filter(c -> c != '\n' && Printable.isHarmful(c)))
                    .isEmpty();
            // Ten at once, and one a second.
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            assertThat(shown.lines()
                            .filter(line -> line.startsWith("bert möchte"))
                            .count())
                    .isLessThanOrEqualTo(11 + seconds);
        }
    }

    private static void send(DatagramSocket from, String text, int port) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        from.send(new DatagramPacket(bytes, bytes.length, HERE, port));
    }

    private static String receive(DatagramSocket socket) throws IOException {
        var packet = new DatagramPacket(new byte[100], 100);
        socket.setSoTimeout((int) Peer.PATIENCE.toMillis());
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Ten megabytes of name, until they are not taken any more.
    private static void pour(Socket socket) throws IOException {
        try {
            send(socket, "x".repeat(10 << 20));
        } catch (SocketException _) {
            // As it should be.
        }
    }
}
