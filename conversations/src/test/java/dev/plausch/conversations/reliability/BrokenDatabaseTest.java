package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.reliability.ServerProcess.Setup;
import dev.plausch.conversations.script.Peer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A database that something else than Plausch has written into.
@Timeout(120)
class BrokenDatabaseTest {
    private static final int PAGE = 4_096;

    @TempDir
    private Path directory;

    /// Where the damage is.
    private enum Damage {
        HEADER {
            @Override
            byte[] to(byte[] database) {
                Arrays.fill(database, 0, 100, (byte) 0x55);
                return database;
            }
        },
        FIRST_PAGE {
            @Override
            byte[] to(byte[] database) {
                Arrays.fill(database, 100, PAGE, (byte) 0x55);
                return database;
            }
        },
        LENGTH {
            @Override
            byte[] to(byte[] database) {
                return Arrays.copyOf(database, PAGE + 1_000);
            }
        },
        EVERYTHING {
            @Override
            byte[] to(byte[] database) {
                return "Einkaufsliste: Milch, Brot\n".getBytes(StandardCharsets.UTF_8);
            }
        };

        abstract byte[] to(byte[] database);
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenDatabaseIsToldAndLeftAlone(Damage damage) throws Exception {
        var database = written(20);
        var broken = damage.to(Files.readAllBytes(database));
        Files.write(database, broken);

        try (var server = ServerProcess.launched(setup())) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(String.join("\n", server.lastWords()))
                    .contains(database.toString())
                    .contains("plausch restore FILE")
                    .doesNotContain("ready")
                    .doesNotContain("Exception");
        }
        assertThat(database).hasBinaryContent(broken);
    }

    /// The pages between its ends nobody has looked at.
    @Test
    void aPageThatCannotBeReadIsToldToWhoAsksForItAndHarmsNobodyElse() throws Exception {
        var database = written(2_000);
        breakPageWith(database, new Numbered("aw0", 1_900));

        try (var server = ServerProcess.serving(setup().with("history.replay=200"));
                var bert = Peer.at(server.door("room"));
                var anna = Peer.at(server.door("room"))) {
            bert.receive("USER").send("bert\n").receive("Verbindung zum Server aufgebaut\n");
            bert.receive("Fehler: Verlauf nicht erreichbar\n");
            anna.receive("USER").send("anna\n").receive("Verbindung zum Server aufgebaut\n");
            anna.receive("Fehler: Verlauf nicht erreichbar\n").send("Hallo\n");
            bert.receive("anna ist der Unterhaltung beigetreten\nanna: Hallo\n");
        }
    }

    /// For a while, and then it can be read again.
    @Test
    void aDiskThatFailsToReadIsToldToWhoAsksAndForgottenWhenItReadsAgain() throws Exception {
        written(20);

        try (var server = ServerProcess.serving(setup().with("history.replay=1"))) {
            try (var _ = Failing.calls(server, "pread64", directory.resolve("data"));
                    var anna = Peer.at(server.door("room"))) {
                anna.receive("USER").send("anna\n").receive("Verbindung zum Server aufgebaut\n");
                anna.receive("Fehler: Verlauf nicht erreichbar\n");
            }
            try (var bert = Peer.at(server.door("room"))) {
                bert.receive("USER").send("bert\n").receive("Verbindung zum Server aufgebaut\n");
                assertThat(bert.line()).endsWith(" aw0: " + new Numbered("aw0", 20));
            }
        }
    }

    private Setup setup() {
        return Setup.of(directory.resolve("data"));
    }

    /// A database with so many messages of `aw0` in the lobby.
    private Path written(int messages) throws Exception {
        var ledger = new Ledger();
        try (var server = ServerProcess.serving(setup());
                var crowd = Crowd.entering(server, "a", 1, ledger)) {
            crowd.talk(messages, 1, 1);
            server.stop();
        }
        return directory.resolve("data").resolve("plausch.db");
    }

    private static void breakPageWith(Path database, Numbered message) throws Exception {
        var bytes = Files.readAllBytes(database);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(message.toString());
        assertThat(at).isPositive();
        int page = at / PAGE * PAGE;
        Arrays.fill(bytes, page, page + PAGE, (byte) 0x55);
        Files.write(database, bytes);
    }
}
