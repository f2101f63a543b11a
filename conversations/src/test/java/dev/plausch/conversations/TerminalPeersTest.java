package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.client.terminal.RelayClient;
import dev.plausch.client.terminal.Screen;
import dev.plausch.client.terminal.SendClient;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import dev.plausch.wire.Language;
import dev.plausch.wire.directory.Dialect;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Plausch's terminal clients at Plausch's doors.
class TerminalPeersTest {

    @ParameterizedTest
    @CsvSource({"LINE, LINE", "PREFIXED, PREFIXED", "LINE, PREFIXED"})
    void twoMeetInTheLobbyAndInPrivate(Dialect one, Dialect other) throws Exception {
        try (var server = Servers.start(Map.of());
                var anna = new TerminalPeer(server, "anna", one)) {
            anna.sees("Verbunden als anna").sees("0 hier: /list");
            try (var bert = new TerminalPeer(server, "bert", other)) {
                bert.sees("Verbunden als bert").sees("1 hier: /list");
                anna.sees("bert ist beigetreten").type("Grüße an alle").sees("anna: Grüße an alle");
                bert.sees("anna: Grüße an alle").type("zurück").sees("bert: zurück");
                anna.sees("bert: zurück").type("/connect").sees("Bereits verbunden");

                anna.type("/chat bert").sees("Frage bert ...");
                bert.sees("anna möchte mit dir chatten: /accept anna oder /decline anna")
                        .type("/decline");
                anna.sees("bert hat abgelehnt").type("/chat bert");
                bert.sees("anna möchte mit dir chatten: /accept anna oder /decline anna")
                        .type("/accept anna")
                        .sees("Privater Chat mit anna (unverschlüsselt): /to anna TEXT")
                        .type("/to anna nur für dich");
                anna.sees("Privater Chat mit bert (unverschlüsselt): /to bert TEXT")
                        .sees("[privat] bert: nur für dich")
                        .type("/to bert")
                        .type("für dich auch");
                bert.sees("[privat] anna: für dich auch");
                anna.type("/chat bert").sees("Bereits verbunden mit bert").type("/close");
                bert.sees("anna hat den Chat beendet");
                assertThat(anna.all()).containsOnlyOnce("anna: Grüße an alle");
            }
            anna.sees("bert ist gegangen");
        }
    }

    @Test
    void aNameThatIsTakenIsTold() throws Exception {
        try (var server = Servers.start(Map.of());
                var anna = new TerminalPeer(server, "anna", Dialect.LINE)) {
            anna.sees("Verbunden als anna");
            try (var other = new TerminalPeer(server, "anna", Dialect.PREFIXED)) {
                other.sees("Der Name ist vergeben; wähle mit --name einen anderen");
                assertThat(other.exitCode()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void privateChatsOutliveTheServer(Dialect dialect) throws Exception {
        var server = Servers.start(Map.of());
        try (var anna = new TerminalPeer(server, "anna", dialect).sees("Verbunden als anna");
                var bert = new TerminalPeer(server, "bert", dialect)) {
            bert.sees("1 hier: /list").type("/chat anna");
            anna.sees("bert möchte mit dir chatten: /accept bert oder /decline bert")
                    .type("/accept")
                    .sees("Privater Chat mit bert (unverschlüsselt): /to bert TEXT");
            server.close();
            anna.sees("Der Server ist weg. /connect verbindet neu; private Chats gehen weiter")
                    .type("/to bert noch da?");
            bert.sees("[privat] anna: noch da?").type("/quit");
            anna.sees("bert hat den Chat beendet");
        } finally {
            server.close();
        }
    }

    @Test
    void whatIsPipedIsAcknowledged() throws Exception {
        try (var server = Servers.start(Map.of())) {
            var out = new ByteArrayOutputStream();
            int code = new SendClient(screen(out)).run(at(server, "receipt"), input("eins\nzwei\n\nexit\n"));
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Serverantwort: Daten erfolgreich empfangen!\n".repeat(3));
            assertThat(code).isZero();
        }
    }

    @Test
    void whatIsNotAcknowledgedIsAnError() throws Exception {
        try (var server = Servers.start(Map.of())) {
            var out = new ByteArrayOutputStream();
            int code = new SendClient(screen(out)).run(at(server, "receipt"), input("a\u0001b\neins\n"));
            assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("Serverantwort: Daten erfolgreich empfangen!\n");
            assertThat(code).isEqualTo(1);
        }
    }

    @Test
    void theRelayCarries() throws Exception {
        try (var server = Servers.start(Map.of())) {
            var out = new ByteArrayOutputStream();
            int code =
                    new RelayClient(screen(out)).run(at(server, "relay"), "anna", input("anna: an mich\nbert: da?\n"));
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("Angemeldet als anna\nanna: an mich\nUnbekannt: bert\n");
            assertThat(code).isZero();
        }
    }

    private static dev.plausch.client.terminal.Server at(Server server, String door) {
        return new dev.plausch.client.terminal.Server(
                "127.0.0.1", server.address(door).orElseThrow().getPort());
    }

    private static Screen screen(ByteArrayOutputStream out) {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Screen(print, print, Language.GERMAN, false);
    }

    private static BufferedReader input(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
