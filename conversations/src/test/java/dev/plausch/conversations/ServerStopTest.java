package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// When the server ends, everyone is told in their door's words, and every connection is closed.
class ServerStopTest {

    @SuppressWarnings("try")
    @ParameterizedTest
    @EnumSource
    void everyoneIsTold(Entrance entrance) {
        try (var server = Servers.start(Map.of());
                var anna = inRoom(server, entrance);
                var bert = entrance.to(server, "relay").send("bert\n").receive("Angemeldet als bert\n");
                var carla = entrance.to(server, "directory")
                        .send("REGISTER carla 5001\n")
                        .receive("WELCOME carla\n");
                var dora = entrance.to(server, "directory")
                        .sendFrame("REGISTER dora 5002")
                        .receiveFrame("WELCOME dora");
                var emil = entrance.to(server, "receipt").send("Notiz\n").receive("Daten erfolgreich empfangen!");
                var nobody = entrance.to(server, "room").receive("USER")) {
            assertThat(carla.line()).startsWith("USERLIST anna:");
            carla.receive("USER_JOINED carla 127.0.0.1 5001\nUSER_JOINED dora 127.0.0.1 5002\n");
            assertThat(dora.frame()).startsWith("USERLIST anna:");
            dora.receiveFrame("USER_JOINED dora 127.0.0.1 5002");
            anna.receive("carla ist der Unterhaltung beigetreten\ndora ist der Unterhaltung beigetreten\n");

            server.close();
            anna.receive("Der Server wird beendet\n").expectEnd();
            bert.receive("Der Server wird beendet\n").expectEnd();
            carla.receive("BROADCAST_MSG plausch Der Server wird beendet\n").expectEnd();
            dora.receiveFrame("BROADCAST plausch Der Server wird beendet").expectEnd();
            emil.rest();
            nobody.rest();
        }
    }

    private static Peer inRoom(Server server, Entrance entrance) {
        return entrance.to(server, "room").receive("USER").send("anna\n").receive("Verbindung zum Server aufgebaut\n");
    }

    @Test
    void nobodyComesInAnyMore() {
        var server = Servers.start(Map.of());
        var room = server.address("room").orElseThrow();
        server.close();
        assertThatThrownBy(() -> Peer.at(room)).isInstanceOf(UncheckedIOException.class);
        // Closing twice does no harm.
        server.close();
    }
}
