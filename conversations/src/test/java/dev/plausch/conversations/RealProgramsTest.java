package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// netcat, telnet, and Python clients written as the seeds write them. Alone on the machine: what is a message is a
/// matter of milliseconds for some of them.
@Isolated
class RealProgramsTest {

    @ParameterizedTest
    @ValueSource(strings = {"room", "main"})
    void netcatSaysHello(String door) throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, "bert");
                var nc = Program.start("nc", "-N", "127.0.0.1", port(server, door))) {
            nc.type("anna\nHallo\n").endInput();
            assertThat(nc.output()).isEqualTo("USERVerbindung zum Server aufgebaut\n");
            bert.receive("anna ist der Unterhaltung beigetreten\nanna: Hallo\nanna hat die Unterhaltung verlassen\n");
        }
    }

    @Test
    void netcatLeavesANote() throws IOException {
        try (var server = Servers.start(Map.of());
                var nc = Program.start("nc", "-N", "127.0.0.1", port(server, "receipt"))) {
            nc.type("backup done\n").endInput();
            assertThat(nc.output()).isEqualTo("Daten erfolgreich empfangen!");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "main"})
    void telnetChats(String door) throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, "bert");
                var telnet = Program.start("telnet", "127.0.0.1", port(server, door))) {
            telnet.awaitOutput("USER");
            telnet.type("anna\n").awaitOutput("Verbindung zum Server aufgebaut");
            bert.receive("anna ist der Unterhaltung beigetreten\n");
            telnet.type("Grüße\n");
            bert.receive("anna: Grüße\n");
            bert.send("Hallo Anna\n");
            telnet.awaitOutput("bert: Hallo Anna");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "main"})
    void aClientOfTheFirstSeedChats(String door) throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, "bert");
                var anna = Program.python("room.py", port(server, door), "anna")) {
            bert.receive("anna ist der Unterhaltung beigetreten\nanna: Grüße aus Python\n");
            bert.send("Tschüss\n");
            assertThat(anna.output()).isEqualTo("Verbindung zum Server aufgebaut\nbert: Tschüss\n");
            bert.receive("anna hat die Unterhaltung verlassen\n");
        }
    }

    @Test
    void aClientOfTheSecondSeedIsAnswered() throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, "bert");
                var anna = Program.python("relay.py", port(server, "relay"), "anna", "bert")) {
            bert.receive("[privat] anna: Hallo aus Python\n");
            bert.send("@anna Hallo aus dem Raum\n");
            assertThat(anna.output()).isEqualTo("Angemeldet als anna\nbert: Hallo aus dem Raum\n");
        }
    }

    @Test
    void aClientOfTheThirdSeedHasItsReceipts() throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = Program.python("receipt.py", port(server, "receipt"), "Hallo", "Grüße")) {
            assertThat(anna.output()).isEqualTo("Serverantwort: Daten erfolgreich empfangen!\n".repeat(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "main"})
    void anOlderClientOfTheFourthSeedMeetsTheRoom(String door) throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, "bert");
                var anna = Program.python("directory_lines.py", port(server, door), "anna")) {
            bert.receive("anna ist der Unterhaltung beigetreten\nanna: Grüße aus Python\n");
            bert.send("Grüße aus dem Raum\n");
            assertThat(anna.output()).isEqualTo("WELCOME anna\nUSERS anna bert\n[bert]: Grüße aus dem Raum\n");
            bert.receive("anna hat die Unterhaltung verlassen\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "main"})
    void aNewerClientOfTheFourthSeedMeetsTheRoom(String door) throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, "bert");
                var anna = Program.python("directory_frames.py", port(server, door), "anna")) {
            bert.receive("anna ist der Unterhaltung beigetreten\nanna: Grüße aus Python\n");
            bert.send("Grüße aus dem Raum\n");
            assertThat(anna.output()).isEqualTo("""
                WELCOME anna
                USERS anna bert
                [anna]: Grüße aus Python
                [bert]: Grüße aus dem Raum
                """);
            bert.receive("anna hat die Unterhaltung verlassen\n");
        }
    }

    private static String port(Server server, String door) {
        return Integer.toString(server.address(door).orElseThrow().getPort());
    }

    private static Peer inRoom(Server server, String name) {
        return Entrance.OWN_PORT
                .to(server, "room")
                .receive("USER")
                .send(name + "\n")
                .receive("Verbindung zum Server aufgebaut\n");
    }
}
