package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The programs of `examples/seeds` of the first three seeds: with each other, with clients as the seeds describe them,
/// and with Plausch's doors.
class ExamplesTest {
    private static final String HOST = "127.0.0.1";
    private static final String RECEIPT = "Daten erfolgreich empfangen!";

    @Test
    void roomClientsMeetAtTheRoomServer() throws IOException {
        try (var server = Examples.start("RoomServer", HOST, "0")) {
            var port = server.awaitPort();
            roomClientsMeet(port);
            server.awaitOutput("anna ist gegangen");
        }
    }

    @Test
    void roomClientsMeetAtTheRoomDoor() throws IOException {
        try (var server = Servers.start(Map.of())) {
            roomClientsMeet(port(server, "room"));
        }
    }

    private static void roomClientsMeet(String port) throws IOException {
        try (var anna = Examples.start("RoomClient", HOST, port);
                var bert = Examples.start("RoomClient", HOST, port)) {
            anna.awaitOutput("Benutzername: ").type("anna\n").awaitOutput("Verbindung zum Server aufgebaut\n");
            bert.awaitOutput("Benutzername: ").type("bert\n").awaitOutput("Verbindung zum Server aufgebaut\n");
            anna.awaitOutput("bert ist der Unterhaltung beigetreten\n").type("Grüße\n");
            bert.awaitOutput("anna: Grüße\n").type("Hallo Anna\n");
            anna.awaitOutput("bert: Hallo Anna\n").endInput();
            assertThat(anna.output()).doesNotContain("anna: Grüße").endsWith("Verbindung zum Server beendet\n");
            bert.awaitOutput("anna hat die Unterhaltung verlassen\n").endInput();
        }
    }

    @Test
    void theRoomServerSpeaksAsTheFirstSeedSays() throws IOException {
        try (var server = Examples.start("RoomServer", HOST, "0")) {
            var address = address(server.awaitPort());
            try (var anna = Peer.at(address);
                    var bert = Peer.at(address);
                    var silent = Peer.at(address)) {
                anna.receive("USER").send("anna").receive("Verbindung zum Server aufgebaut\n");
                bert.receive("USER").send("bert").receive("Verbindung zum Server aufgebaut\n");
                anna.receive("bert ist der Unterhaltung beigetreten\n").send("anna: Hallo");
                bert.receive("anna: Hallo").send("bert: Grüße");
                // What she said herself does not come back, and who has no name yet reads nothing.
                anna.receive("bert: Grüße");
                bert.reset();
                anna.receive("bert hat die Unterhaltung verlassen\n");
                silent.receive("USER").halfClose();
                silent.expectEnd();
            }
        }
    }

    @Test
    void relayClientsMeetAtTheRelayServer() throws IOException {
        try (var server = Examples.start("RelayServer", HOST, "0")) {
            relayClientsMeet(server.awaitPort());
        }
    }

    @Test
    void relayClientsMeetAtTheRelayDoor() throws IOException {
        try (var server = Servers.start(Map.of())) {
            relayClientsMeet(port(server, "relay"));
        }
    }

    private static void relayClientsMeet(String port) throws IOException {
        try (var alice = Examples.start("RelayClient", HOST, port);
                var bob = Examples.start("RelayClient", HOST, port)) {
            alice.awaitOutput("Ihr Name: ").type("alice\n").awaitOutput("Angemeldet als alice\n");
            bob.awaitOutput("Ihr Name: ").type("bob\n").awaitOutput("Angemeldet als bob\n");
            alice.type("bob: Hallo Bob\n");
            bob.awaitOutput("alice: Hallo Bob\n").type("alice: Grüße: auch an dich\n");
            alice.awaitOutput("bob: Grüße: auch an dich\n").type("carol: Bist du da?\n");
            alice.awaitOutput("Unbekannt: carol\n").type("Hallo?\n");
            alice.awaitOutput("Fehler: erwartet wird <Empfänger>: <Text>\n").endInput();
            assertThat(alice.output()).endsWith("Verbindung zum Relay-Server beendet\n");
            bob.type("alice: Und jetzt?\n").awaitOutput("Unbekannt: alice\n").endInput();
        }
    }

    @Test
    void theRelayServerSpeaksAsTheSecondSeedSays() throws IOException {
        try (var server = Examples.start("RelayServer", HOST, "0")) {
            var address = address(server.awaitPort());
            try (var alice = Peer.at(address);
                    var bob = Peer.at(address);
                    var second = Peer.at(address)) {
                alice.send("alice").receive("Angemeldet als alice\n");
                bob.send("bob").receive("Angemeldet als bob\n");
                second.send("alice").receive("Fehler: Name bereits vergeben\n").expectEnd();
                alice.send("bob: Hallo Client...");
                bob.receive("alice: Hallo Client...\n").send("alice:ohne Leerzeichen");
                alice.receive("bob: ohne Leerzeichen\n");
            }
        }
    }

    @Test
    void twoClientsTalkWithoutAServer() throws IOException {
        try (var first = Examples.start("LocalPair", "0");
                var second = Examples.start("LocalPair", first.awaitPort())) {
            first.awaitOutput("Verbunden mit ").type("Hallo Client...\n");
            second.awaitOutput("Empfangen: Hallo Client...\n").type("Grüße\n");
            first.awaitOutput("Empfangen: Grüße\n").endInput();
            assertThat(first.output()).endsWith("Gespräch beendet\n");
            assertThat(second.output()).endsWith("Gespräch beendet\n");
        }
    }

    @Test
    void receiptClientsMeetTheReceiptServer() throws IOException {
        try (var server = Examples.start("ReceiptServer", HOST, "0")) {
            var port = server.awaitPort();
            receiptsCome(port);
            server.awaitOutput("Grüße").awaitOutput("Keine Daten empfangen, schließe Verbindung zu ");
            server.awaitOutput(" wurde geschlossen.\n").interrupt();
            assertThat(server.output()).endsWith("Server wird heruntergefahren...\n");
        }
    }

    @Test
    void receiptClientsMeetTheReceiptDoor() throws IOException {
        try (var server = Servers.start(Map.of())) {
            receiptsCome(port(server, "receipt"));
        }
    }

    private static void receiptsCome(String port) throws IOException {
        var prompt = "Bitte geben Sie Daten zum Senden ein oder tippen Sie 'exit' zum Beenden: ";
        try (var client = Examples.start("ReceiptClient", HOST, port)) {
            client.type("Hallo Server...\n\nGrüße\nEXIT\n");
            var answer = prompt + "Serverantwort: " + RECEIPT + "\n";
            assertThat(client.output()).isEqualTo(answer + prompt + answer + prompt);
        }
    }

    @Test
    void theReceiptServerServesManyAtOnce() throws IOException {
        try (var server = Examples.start("ReceiptServer", HOST, "0")) {
            var address = address(server.awaitPort());
            try (var anna = Peer.at(address);
                    var bert = Peer.at(address)) {
                anna.send("Hallo").receive(RECEIPT);
                bert.send("Hallo").receive(RECEIPT).reset();
                server.awaitOutput("Verbindung verloren mit ");
                anna.send("noch da").receive(RECEIPT);
            }
        }
    }

    @Test
    void theSingleReceiptServerServesOneAfterTheOther() throws IOException {
        try (var server = Examples.start("ReceiptServerSingle", HOST, "0")) {
            var port = server.awaitPort();
            try (var anna = Peer.at(address(port));
                    var client = Examples.start("ReceiptClient", HOST, port)) {
                anna.send("erste").receive(RECEIPT);
                // The next one is connected, by the system, and waits.
                client.type("zweite\nexit\n").awaitOutput("Bitte");
                anna.send("noch einmal").receive(RECEIPT).close();
                assertThat(client.output()).contains("Serverantwort: " + RECEIPT);
            }
            server.awaitOutput("Empfangene Daten vom Client: zweite\n");
            assertThat(server.came()).containsSubsequence("noch einmal", "wurde geschlossen.", "zweite");
        }
    }

    @Test
    void theReceiptClientSaysWhyItHasNoServer() throws IOException {
        try (var client = Examples.start("ReceiptClient", HOST, "1")) {
            assertThat(client.output()).startsWith("Fehler bei der Verbindung zum Server: ");
        }
    }

    @Test
    void theReceiptClientNoticesThatTheServerIsGone() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = Examples.start("ReceiptClient", HOST, Integer.toString(server.getLocalPort()))) {
            server.setSoTimeout((int) Peer.PATIENCE.toMillis());
            server.accept().close();
            client.type("Hallo\n").awaitOutput("Fehler während der Kommunikation: ");
        }
    }

    private static InetSocketAddress address(String port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    }

    private static String port(Server server, String door) {
        return Integer.toString(server.address(door).orElseThrow().getPort());
    }
}
