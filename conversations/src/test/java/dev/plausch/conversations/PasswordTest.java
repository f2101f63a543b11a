package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.conversations.script.TestKeys;
import dev.plausch.conversations.script.WebSocketPeer;
import dev.plausch.core.MemoryStore;
import dev.plausch.server.Server;
import dev.plausch.server.Watch;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What the server's password does to the doors; what they say is in the scripts (`irc/pass-*`,
/// `room/the-password-...`).
class PasswordTest {
    private static final Map<String, String> LOCKED = Map.of("server.password", "geheim");

    private static Peer at(Server server, String door) {
        return Peer.at(server.address(door).orElseThrow());
    }

    @Test
    void doorsWhereNobodyCanGiveItAreShut() {
        try (var server = Servers.start(LOCKED)) {
            assertThat(server.lockedDoors()).containsExactly("receipt", "directory");
            assertThat(server.address("receipt")).isEmpty();
            assertThat(server.address("directory")).isEmpty();
            assertThat(server.closedDoors()).isEmpty();
        }
    }

    @Test
    void onlyDoorsThatWereToOpenAreCalledShut() {
        var off = Map.of("server.password", "geheim", "listen.receipt", "off", "listen.main", "off");
        try (var server = Servers.start(off)) {
            assertThat(server.lockedDoors()).containsExactly("directory");
        }
        try (var server = Servers.start(Map.of())) {
            assertThat(server.lockedDoors()).isEmpty();
        }
    }

    @Test
    void webSocketsNeedItAndThePageDoesNot() {
        try (var server = Servers.start(LOCKED);
                var page = at(server, "web");
                var stranger = at(server, "web");
                var guest = at(server, "web")) {
            page.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(page.line()).startsWith("HTTP/1.1 200");

            var anna = WebSocketPeer.over(stranger, "text.ircv3.net").send("NICK anna", "USER anna 0 * :Anna");
            assertThat(anna.frame()).isEqualTo("81 :plausch.irc 464 * :Password incorrect");
            assertThat(anna.frame()).isEqualTo("81 ERROR :Password incorrect");
            anna.expectClose(1000);

            var bert = WebSocketPeer.over(guest, "text.ircv3.net").send("PASS geheim");
            assertThat(bert.enter("bert").send("PING da").frame()).endsWith("PONG plausch.irc :da");
        }
    }

    /// `serve --watch` prints what is received.
    @Test
    void whoLooksOnDoesNotSeeIt() {
        var seen = new CopyOnWriteArrayList<String>();
        var watch = new Watch() {
            @Override
            public void received(String door, InetSocketAddress peer, String text) {
                seen.add(text);
            }
        };
        try (var server = Server.start(Servers.settings(LOCKED), new MemoryStore(), TestKeys::server, watch);
                var anna = at(server, "room");
                var bert = at(server, "relay")) {
            anna.receive("USER").send("anna\ngeheim\nhallo\n@anna fertig\n");
            anna.receive("PASSWORT\nVerbindung zum Server aufgebaut\n[privat] anna: fertig\n");
            bert.send("bert\ngeheimer\n").receive("PASSWORT\nFehler: Falsches Passwort\n");
            assertThat(seen).isEqualTo(List.of("anna", "hallo", "@anna fertig", "bert"));
        }
    }
}
