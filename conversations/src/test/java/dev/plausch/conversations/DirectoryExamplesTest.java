package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The programs of `examples/seeds` of the fourth seed: with each other, with clients as the seed describes them, and
/// with Plausch's door.
class DirectoryExamplesTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void peersMeetAtTheDirectoryServer() throws IOException {
        try (var server = Examples.start("DirectoryServer", "127.0.0.1", "0")) {
            peersMeet(server.awaitPort());
        }
    }

    @Test
    void peersMeetAtTheDirectoryDoor() throws IOException {
        try (var server = Servers.start(Map.of())) {
            peersMeet(port(server));
        }
    }

    /// In public; two private chats of one person at once; declining, asking twice, ending.
    private static void peersMeet(String port) throws IOException {
        try (var anna = peer("anna", port);
                var bert = peer("bert", port);
                var carla = peer("carla", port)) {
            anna.awaitOutput("[INFO] anna ist beigetreten\n");
            bert.awaitOutput("[INFO] bert ist beigetreten\n").type("bert ist da\n");
            carla.awaitOutput("[INFO] carla ist beigetreten\n").type("carla ist da\n");
            anna.awaitOutput("[bert]: bert ist da\n").awaitOutput("[carla]: carla ist da\n");
            anna.type("/liste\n").awaitOutput("\nbert:127.0.0.1:").awaitOutput("\ncarla:127.0.0.1:");
            anna.type("Hallo zusammen\n");
            bert.awaitOutput("[anna]: Hallo zusammen\n");
            carla.awaitOutput("[anna]: Hallo zusammen\n");

            anna.type("/chat bert\n");
            bert.awaitOutput("anna möchte mit dir chatten").type("/ja anna\n");
            anna.awaitOutput("Privater Chat mit bert");
            bert.awaitOutput("Privater Chat mit anna");
            carla.type("/chat anna\n");
            anna.awaitOutput("carla möchte mit dir chatten").type("/nein carla\n");
            carla.awaitOutput("Deine Chat-Anfrage an anna wurde abgelehnt").type("/chat anna\n");
            anna.awaitOutput("carla möchte mit dir chatten. Annehmen? /ja carla oder /nein carla\n[INFO] carla");
            anna.type("/ja carla\n").awaitOutput("Privater Chat mit carla");
            carla.awaitOutput("Privater Chat mit anna");

            anna.type("/chat bert\n").awaitOutput("Bereits verbunden oder schon gefragt: bert\n");
            anna.type("/an bert Grüße an bert\n/an carla Grüße an carla\n");
            bert.awaitOutput("[anna privat]: Grüße an bert\n").type("/an anna auch von bert\n");
            carla.awaitOutput("[anna privat]: Grüße an carla\n").type("/an anna auch von carla\n");
            anna.awaitOutput("[bert privat]: auch von bert\n").awaitOutput("[carla privat]: auch von carla\n");

            bert.type("/ende anna\n").awaitOutput("Chat mit anna beendet\n");
            anna.awaitOutput("[INFO] bert hat den Chat beendet.\n").type("/quit\n");
            carla.awaitOutput("[INFO] anna hat den Chat beendet.\n")
                    .awaitOutput("[INFO] anna hat den Chat verlassen\n");
            assertThat(anna.output()).endsWith("[INFO] Verbindung zum Server beendet\n");
            assertThat(bert.type("/quit\n").output()).doesNotContain("Grüße an carla");
        }
    }

    @Test
    void aPersonOfTheRoomDeclines() throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = Peer.at(server.address("room").orElseThrow())) {
            bert.receive("USER").send("bert\n").receive("Verbindung zum Server aufgebaut\n");
            try (var anna = peer("anna", port(server))) {
                bert.receive("anna ist der Unterhaltung beigetreten\n");
                anna.awaitOutput("anna ist beigetreten").type("/chat bert\n");
                anna.awaitOutput("Deine Chat-Anfrage an bert wurde abgelehnt");
            }
        }
    }

    @Test
    void theDirectoryServerSpeaksAsTheFourthSeedSays() throws IOException {
        try (var server = Examples.start("DirectoryServer", "127.0.0.1", "0")) {
            var address = new InetSocketAddress(HERE, Integer.parseInt(server.awaitPort()));
            try (var anna = Peer.at(address);
                    var bert = Peer.at(address);
                    var second = Peer.at(address);
                    var neighbour = Peer.at(address);
                    var lost = Peer.at(address)) {
                anna.send("REGISTER anna 5001\n").receive("WELCOME anna\n");
                anna.receive("USERLIST anna:127.0.0.1:5001\nUSER_JOINED anna 127.0.0.1 5001\n");
                bert.send("REGISTER bert 5002\n");
                // Alone in its packet, for the published client reads no further there.
                assertThat(bert.recv(1024)).asString(StandardCharsets.UTF_8).isEqualTo("WELCOME bert\n");
                bert.receive("USERLIST anna:127.0.0.1:5001 bert:127.0.0.1:5002\nUSER_JOINED bert 127.0.0.1 5002\n");
                anna.receive("USER_JOINED bert 127.0.0.1 5002\n").send("BROADCAST bert Hallo zusammen\n");
                bert.receive("BROADCAST_MSG anna Hallo zusammen\n");
                second.send("REGISTER anna 5003\n")
                        .receive("ERROR Nickname bereits vergeben\n")
                        .expectEnd();
                neighbour
                        .send("REGISTER carla 5001\n")
                        .receive("ERROR Adresse bereits registriert\n")
                        .expectEnd();
                lost.send("HALLO\n")
                        .receive("ERROR REGISTER erwartet 2 Argumente: nickname, udp_port\n")
                        .expectEnd();
                anna.send("QUIT \n").expectEnd();
                bert.receive("USER_LEFT anna\n");
            }
        }
    }

    /// The older published client asks from a throw-away UDP port, and says who it is by TCP.
    @Test
    void aPeerIsAskedByThePublishedClient() throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = peer("anna", port(server));
                var bert = Peer.at(server.address("directory").orElseThrow());
                var listener = new ServerSocket(0, 1, HERE);
                var registered = new DatagramSocket(0, HERE);
                var throwaway = new DatagramSocket(0, HERE)) {
            anna.awaitOutput("anna ist beigetreten");
            bert.send("REGISTER bert " + registered.getLocalPort() + "\n").receive("WELCOME bert\n");
            int port = Integer.parseInt(bert.line().replaceAll(".* anna:127.0.0.1:([0-9]+).*", "$1"));
            var request = ("CHAT_REQUEST " + listener.getLocalPort()).getBytes(StandardCharsets.UTF_8);
            throwaway.send(new DatagramPacket(request, request.length, HERE, port));
            var name = "127.0.0.1:" + throwaway.getLocalPort();
            anna.awaitOutput(name + " möchte mit dir chatten").type("/ja " + name + "\n");
            listener.setSoTimeout((int) Peer.PATIENCE.toMillis());
            try (var chat = listener.accept()) {
                assertThat(recv(chat)).isEqualTo("anna");
                send(chat, "bert");
                anna.awaitOutput("Privater Chat mit bert").type("/an bert Hallo\n");
                assertThat(recv(chat)).isEqualTo("Hallo\n");
                // The newer client ends no message by a newline, the older each; and two may come as one.
                send(chat, "Grüße");
                anna.awaitOutput("[bert privat]: Grüße\n");
                send(chat, "Ich muss los\n[DISCONNECT]\n");
                anna.awaitOutput("[bert privat]: Ich muss los\n").awaitOutput("[INFO] bert hat den Chat beendet.\n");
            }
        }
    }

    @Test
    void aPeerAsksThePublishedClient() throws IOException {
        try (var server = Servers.start(Map.of());
                var udp = new DatagramSocket(0, HERE);
                var bert = Peer.at(server.address("directory").orElseThrow())) {
            bert.send("REGISTER bert " + udp.getLocalPort() + "\n").receive("WELCOME bert\n");
            try (var anna = peer("anna", port(server))) {
                anna.awaitOutput("anna ist beigetreten").type("/chat bert\n");
                int annasPort = requestedPort(udp);
                try (var stranger = new Socket(HERE, annasPort);
                        var chat = new Socket(HERE, annasPort)) {
                    send(stranger, "mallory");
                    assertThat(recv(stranger)).isEmpty();
                    send(chat, "bert");
                    assertThat(recv(chat)).isEqualTo("anna");
                    anna.awaitOutput("Privater Chat mit bert").type("/an bert Hallo\n");
                    assertThat(recv(chat)).isEqualTo("Hallo\n");
                    anna.type("/ende bert\n");
                    assertThat(recv(chat)).isEqualTo("[DISCONNECT]\n");
                }
                anna.awaitOutput("Chat mit bert beendet").type("/chat bert\n");
                // This time nobody answers.
                requestedPort(udp);
                anna.awaitOutput("Deine Chat-Anfrage an bert wurde nicht beantwortet");
            }
        }
    }

    private static String port(Server server) {
        return Integer.toString(server.address("directory").orElseThrow().getPort());
    }

    private static Program peer(String name, String port) throws IOException {
        return Examples.start("DirectoryPeer", name, "127.0.0.1", port);
    }

    private static int requestedPort(DatagramSocket udp) throws IOException {
        var packet = new DatagramPacket(new byte[1024], 1024);
        udp.setSoTimeout((int) Peer.PATIENCE.toMillis());
        udp.receive(packet);
        var words = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8).split(" ");
        assertThat(words[0]).isEqualTo("CHAT_REQUEST");
        return Integer.parseInt(words[1]);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String recv(Socket socket) throws IOException {
        socket.setSoTimeout((int) Peer.PATIENCE.toMillis());
        var buffer = new byte[1024];
        int count = socket.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, count), StandardCharsets.UTF_8);
    }
}
