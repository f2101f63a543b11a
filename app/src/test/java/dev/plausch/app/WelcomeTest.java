package dev.plausch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.server.Server.ClosedDoor;
import dev.plausch.wire.Language;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    @Test
    void everyOpenDoorHasALine() {
        var open = new LinkedHashMap<String, InetSocketAddress>();
        open.put("main", at(9000));
        open.put("room", new InetSocketAddress(7777));
        assertThat(new Welcome(Language.ENGLISH, new Doors(open, List.of(), List.of())).lines())
                .containsExactly(
                        "Open doors:",
                        "  main       127.0.0.1:9000         everything: netcat, IRC, browser, TLS, directory",
                        "  room       *:7777                 the room: netcat, telnet");
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() {
        var open = new LinkedHashMap<String, InetSocketAddress>();
        open.put("main", at(5001));
        var closed = List.of(new ClosedDoor("receipt", at(5000), "belegt"), new ClosedDoor("room", at(23), "x"));
        assertThat(new Welcome(Language.GERMAN, new Doors(open, closed, List.of())).lines())
                .contains(
                        "  receipt bleibt zu: Port 5000 geht nicht (belegt). Anderswo öffnen: --set"
                                + " listen.receipt=5002",
                        "  room bleibt zu: Port 23 geht nicht (x). Anderswo öffnen: --set listen.room=8023");
    }

    @Test
    void aDoorWhereNobodyCanGiveThePasswordIsNamed() {
        var open = new LinkedHashMap<String, InetSocketAddress>();
        open.put("main", at(9000));
        assertThat(new Welcome(Language.ENGLISH, new Doors(open, List.of(), List.of("receipt", "directory"))).lines())
                .containsExactly(
                        "Open doors:",
                        "  main       127.0.0.1:9000         everything: netcat, IRC, browser, TLS",
                        "  receipt stays closed: no password can be given there (server.password)",
                        "  directory stays closed: no password can be given there (server.password)");
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }
}
