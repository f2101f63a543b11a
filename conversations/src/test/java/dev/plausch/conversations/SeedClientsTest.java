package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.core.Asking;
import dev.plausch.core.MemoryStore;
import dev.plausch.core.Message;
import dev.plausch.core.RoomName;
import dev.plausch.server.Server;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients as the seeds write them: one `recv(1024)` for one message, no newlines. Alone on the machine, for what is a
/// message is a matter of milliseconds here.
@Isolated
class SeedClientsTest {

    @ParameterizedTest
    @EnumSource
    void oneRecvBringsExactlyThePrompt(Entrance entrance) {
        try (var server = Servers.start(Map.of());
                var anna = entrance.to(server, "room");
                var bert = entrance.to(server, "room")) {
            assertThat(recv(anna)).isEqualTo("USER");
            anna.send("anna");
            assertThat(recv(anna)).isEqualTo("Verbindung zum Server aufgebaut\n");
            assertThat(recv(bert)).isEqualTo("USER");
            bert.send("bert");
            assertThat(recv(bert)).isEqualTo("Verbindung zum Server aufgebaut\n");
            assertThat(recv(anna)).isEqualTo("bert ist der Unterhaltung beigetreten\n");
            bert.send("bert: Hallo");
            assertThat(recv(anna)).isEqualTo("bert: Hallo\n");
            bert.send("bert: Ist da jemand?");
            assertThat(recv(anna)).isEqualTo("bert: Ist da jemand?\n");
        }
    }

    @Test
    void oneRecvBringsExactlyTheReceipt() {
        try (var server = Servers.start(Map.of());
                var anna = Entrance.OWN_PORT.to(server, "receipt")) {
            for (var text : new String[] {"eins", "zwei", "drei"}) {
                anna.send(text);
                assertThat(recv(anna)).isEqualTo("Daten erfolgreich empfangen!");
            }
        }
    }

    @RepeatedTest(5)
    void ofTwoTextsWithinAMillisecondNothingIsLost() {
        var store = new MemoryStore();
        try (var server = Servers.start(Map.of(), store);
                var anna = Entrance.OWN_PORT.to(server, "receipt")) {
            anna.send("eins").send("zwei").halfClose();
            // They may arrive as one or as two; each has its receipt.
            assertThat(anna.restOfText())
                    .isIn("Daten erfolgreich empfangen!", "Daten erfolgreich empfangen!".repeat(2));
            assertThat(inbox(store)).isEqualTo("einszwei");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoTextsWithinAMillisecondTheRoomReadsBoth(Entrance entrance) {
        try (var server = Servers.start(Map.of());
                var anna = inRoom(server, entrance, "anna");
                var bert = inRoom(server, entrance, "bert")) {
            anna.receive("bert ist der Unterhaltung beigetreten\n");
            anna.send("eins").send("zwei").halfClose();
            assertThat(bert.line() + "\n" + bert.line())
                    .isIn("anna: einszwei\nanna hat die Unterhaltung verlassen", "anna: eins\nanna: zwei");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveThousandBytesInSeveralPacketsAreOneMessage(Entrance entrance) {
        var text = "Grüße, ".repeat(700).substring(0, 4_444);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).hasSizeGreaterThan(5_000);
        try (var server = Servers.start(Map.of());
                var anna = inRoom(server, entrance, "anna");
                var bert = inRoom(server, entrance, "bert")) {
            anna.receive("bert ist der Unterhaltung beigetreten\n");
            for (int at = 0; at < bytes.length; at += 1_000) {
                anna.send(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1_000)));
            }
            bert.receive("anna: " + text.strip() + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100})
    void aCharacterThatIsCutInTwoStaysWhole(int millis) throws InterruptedException {
        try (var server = Servers.start(Map.of());
                var anna = inRoom(server, Entrance.OWN_PORT, "anna");
                var bert = inRoom(server, Entrance.OWN_PORT, "bert")) {
            anna.receive("bert ist der Unterhaltung beigetreten\n");
            var bytes = "Es grünt 😀 sehr".getBytes(StandardCharsets.UTF_8);
            for (int cut : new int[] {6, 11, 13}) {
                anna.send(Arrays.copyOf(bytes, cut));
                // What belongs together though time passes is the subject here.
                Thread.sleep(millis);
                anna.send(Arrays.copyOfRange(bytes, cut, bytes.length));
                bert.receive("anna: Es grünt 😀 sehr\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\0", "\r\n", "\n"})
    void telnetMaySendEachCharacterAlone(String enter) throws InterruptedException {
        try (var server = Servers.start(Map.of());
                var bert = inRoom(server, Entrance.OWN_PORT, "bert");
                var anna = Entrance.OWN_PORT.to(server, "room")) {
            anna.receive("USER");
            // IAC DO SUPPRESS-GO-AHEAD, IAC WILL TERMINAL-TYPE, and a subnegotiation with its window's size.
            anna.send(new byte[] {-1, -3, 3, -1, -5, 24, -1, -6, 31, 0, 80, 0, 24, -1, -16});
            type(anna, "anxb\b\bna" + enter);
            anna.receive("Verbindung zum Server aufgebaut\n");
            bert.receive("anna ist der Unterhaltung beigetreten\n");
            type(anna, "Hallo, ich tippe" + enter);
            bert.receive("anna: Hallo, ich tippe\n");
        }
    }

    /// Slower than the 20 ms after which more than one character would be a message.
    private static void type(Peer peer, String text) throws InterruptedException {
        for (char c : text.toCharArray()) {
            peer.send(String.valueOf(c));
            Thread.sleep(30);
        }
    }

    private static Peer inRoom(Server server, Entrance entrance, String name) {
        return entrance.to(server, "room").receive("USER").send(name).receive("Verbindung zum Server aufgebaut\n");
    }

    private static String recv(Peer peer) {
        return new String(peer.recv(1024), StandardCharsets.UTF_8);
    }

    private static String inbox(MemoryStore store) {
        return Asking.latest(store, RoomName.of("#eingang").orElseThrow(), 10).stream()
                .map(Message::text)
                .map(text -> text.value())
                .collect(Collectors.joining());
    }
}
