package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who never reads is closed, and nobody else notices anything but that they left.
class SlowReaderTest {
    private static final String TEXT = "x".repeat(8_000);
    /// 64 MB, more than all buffers between two ends of a connection hold.
    private static final int MOST = 8_192;

    @Test
    @Timeout(60)
    void inTheRoom() {
        try (var server = Servers.start(Map.of("limits.enabled", "false", "limits.send-queue-bytes", "65536"));
                var anna = inRoom(server, "anna");
                var bert = inRoom(server, "bert");
                var slow = inRoom(server, "slow")) {
            anna.receive("bert ist der Unterhaltung beigetreten\nslow ist der Unterhaltung beigetreten\n");
            bert.receive("slow ist der Unterhaltung beigetreten\n");
            assertThat(messagesUntilLeft(anna, bert, "anna: " + TEXT, "slow hat die Unterhaltung verlassen"))
                    .isBetween(1, MOST);
            anna.receive("slow hat die Unterhaltung verlassen\n");
            // What had come before it was closed may still be read.
            slow.rest();
        }
    }

    @Test
    @Timeout(60)
    void inTheDirectory() {
        try (var server = Servers.start(Map.of("limits.enabled", "false", "limits.send-queue-bytes", "65536"));
                var anna = inRoom(server, "anna");
                var bert = inRoom(server, "bert");
                var slow = Peer.at(server.address("directory").orElseThrow())) {
            slow.send("REGISTER slow 5001\n").receive("WELCOME slow\n");
            anna.receive("bert ist der Unterhaltung beigetreten\nslow ist der Unterhaltung beigetreten\n");
            bert.receive("slow ist der Unterhaltung beigetreten\n");
            assertThat(messagesUntilLeft(anna, bert, "anna: " + TEXT, "slow hat die Unterhaltung verlassen"))
                    .isBetween(1, MOST);
            slow.rest();
        }
    }

    /// How many messages it took.
    private static int messagesUntilLeft(Peer speaker, Peer reader, String said, String left) {
        for (int i = 0; i < MOST; i++) {
            speaker.send(TEXT + "\n");
            var line = reader.line();
            if (line.equals(left)) {
                reader.receive(said + "\n");
                return i + 1;
            }
            assertThat(line).isEqualTo(said);
        }
        return Integer.MAX_VALUE;
    }

    private static Peer inRoom(Server server, String name) {
        return Peer.at(server.address("room").orElseThrow())
                .receive("USER")
                .send(name + "\n")
                .receive("Verbindung zum Server aufgebaut\n");
    }
}
