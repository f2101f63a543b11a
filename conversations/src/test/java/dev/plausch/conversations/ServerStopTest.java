package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
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
                var anna = entrance.to(server, "room");
                var bert = entrance.to(server, "relay");
                var carla = entrance.to(server, "directory");
                var dora = entrance.to(server, "directory");
                var emil = entrance.to(server, "receipt");
                var nobody = entrance.to(server, "room")) {
            carla.send("REGISTER carla 5001\n").receive("WELCOME carla\n");
            carla.receive("USERLIST carla:127.0.0.1:5001\nUSER_JOINED carla 127.0.0.1 5001\n");
            dora.sendFrame("REGISTER dora 5002").receiveFrame("WELCOME dora");
            dora.receiveFrame("USERLIST carla:127.0.0.1:5001 dora:127.0.0.1:5002");
            dora.receiveFrame("USER_JOINED dora 127.0.0.1 5002");
            carla.receive("USER_JOINED dora 127.0.0.1 5002\n");
            anna.receive("USER").send("anna\n").receive("Verbindung zum Server aufgebaut\n");
            carla.line();
            dora.frame();
            bert.send("bert\n").receive("Angemeldet als bert\n");
            emil.send("Notiz\n").receive("Daten erfolgreich empfangen!");
            nobody.receive("USER");

            server.close();
            anna.receive("Der Server wird beendet\n").expectEnd();
            bert.receive("Der Server wird beendet\n").expectEnd();
            carla.receive("BROADCAST_MSG plausch Der Server wird beendet\n").expectEnd();
            dora.receiveFrame("BROADCAST plausch Der Server wird beendet").expectEnd();
            emil.rest();
            nobody.rest();
        }
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
