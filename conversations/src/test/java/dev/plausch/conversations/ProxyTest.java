package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The PROXY protocol, from the addresses that `listen.proxies` lists.
class ProxyTest {
    private static final String HEADER = "PROXY TCP4 192.0.2.7 198.51.100.1 4711 9000\r\n";

    private static Server listing(String proxies) {
        return Servers.start(Map.of("listen.proxies", proxies));
    }

    private static Peer at(Server server, String door) {
        return Peer.at(server.address(door).orElseThrow());
    }

    private static List<InetSocketAddress> peers(Server server) throws Exception {
        return server.guests().get().stream().map(Server.Guest::peer).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "main"})
    void whomTheProxyNamesIsThePeer(String door) throws Exception {
        try (var server = listing("127.0.0.0/8");
                var anna = at(server, door)) {
            anna.send(HEADER).receive("USER");
            assertThat(peers(server)).containsExactly(new InetSocketAddress("192.0.2.7", 4711));
        }
    }

    @Test
    void versionTwo() throws Exception {
        try (var server = listing("10.0.0.1, 127.0.0.1");
                var anna = at(server, "relay")) {
            anna.send(HexFormat.of().parseHex("0d0a0d0a000d0a515549540a2111000cc0000207c63364011267303a"))
                    .send("anna")
                    .receive("Angemeldet als anna\n");
            assertThat(peers(server)).containsExactly(new InetSocketAddress("192.0.2.7", 4711));
        }
    }

    @Test
    void whatTheProxyKeepsToItselfLeavesItsOwnAddress() throws Exception {
        try (var server = listing("127.0.0.1");
                var anna = at(server, "room")) {
            anna.send("PROXY UNKNOWN\r\n").receive("USER");
            assertThat(peers(server)).containsExactly(new InetSocketAddress("127.0.0.1", anna.port()));
        }
    }

    @Test
    void whatFollowsInOnePacketIsTheClients() {
        try (var server = listing("127.0.0.1");
                var anna = at(server, "main")) {
            anna.send(HEADER + "REGISTER anna 4999\n")
                    .receive("WELCOME anna\n")
                    .receive("USERLIST anna:192.0.2.7:4999\n");
        }
    }

    @Test
    void theHeaderMayComeByteByByte() {
        try (var server = listing("127.0.0.1");
                var anna = at(server, "room")) {
            for (var octet : HEADER.getBytes(java.nio.charset.StandardCharsets.US_ASCII)) {
                anna.send(new byte[] {octet});
            }
            anna.receive("USER").send("anna\n").receive("Verbindung zum Server aufgebaut\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "ircs"})
    void itComesBeforeTls(String door) throws Exception {
        try (var server = listing("127.0.0.1");
                var anna = Peer.overTlsAt(server.address(door).orElseThrow(), HEADER)) {
            anna.send("NICK anna\r\nUSER anna 0 * :anna\r\n");
            assertThat(anna.line()).contains(" 001 anna ");
            assertThat(peers(server)).containsExactly(new InetSocketAddress("192.0.2.7", 4711));
        }
    }

    /// The cloak is of the address that was told.
    @Test
    void peopleAreToldApartByWhereTheyComeFrom() {
        try (var server = listing("127.0.0.1")) {
            assertThat(hostOf(server, HEADER))
                    .isEqualTo(hostOf(server, HEADER.replace("4711", "4712")))
                    .isNotEqualTo(hostOf(server, HEADER.replace("192.0.2.7", "192.0.2.8")));
        }
    }

    private static String hostOf(Server server, String header) {
        try (var anna = at(server, "irc")) {
            anna.send(header + "NICK anna\r\nUSER anna 0 * :anna\r\nUSERHOST anna\r\nQUIT\r\n");
            var line = anna.line();
            while (!line.contains(" 302 ")) {
                line = anna.line();
            }
            anna.rest();
            return line.substring(line.indexOf('@') + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallo\n", "PROXY TCP4 1.2.3.4\r\n", "GET / HTTP/1.1\r\n\r\n", "PROXY TCP4 1.2.3."})
    void aListedAddressThatSendsNoHeaderIsClosed(String instead) {
        try (var server = listing("127.0.0.1");
                var anna = at(server, "room")) {
            anna.send(instead).halfClose();
            anna.expectEnd();
        }
    }

    @Test
    void aListedAddressIsGreetedOnlyBehindItsHeader() throws Exception {
        try (var server = listing("127.0.0.1");
                var probe = at(server, "room")) {
            probe.halfClose();
            probe.expectEnd();
        }
    }

    @Test
    void fromOthersAHeaderIsNone() {
        try (var server = listing("10.0.0.0/8");
                var anna = at(server, "room")) {
            anna.receive("USER").send(HEADER);
            assertThat(anna.line()).startsWith("Fehler: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"send-proxy", "send-proxy-v2"})
    void haproxy(String option, @TempDir Path directory) throws Exception {
        try (var server = listing("127.0.0.1")) {
            int port = freePort();
            var file = directory.resolve("haproxy.cfg");
            Files.writeString(file, """
                defaults
                    mode tcp
                    timeout connect 5s
                    timeout client 30s
                    timeout server 30s
                listen plausch
                    bind 127.0.0.1:%d
                    server plausch 127.0.0.1:%d %s
                """.formatted(
                            port, server.address("main").orElseThrow().getPort(), option));
            try (var haproxy = Program.start("haproxy", "-W", "-db", "-f", file.toString())) {
                haproxy.awaitOutput("Loading success");
                try (var anna = Peer.at(new InetSocketAddress("127.0.0.1", port))) {
                    anna.send("NICK anna\r\nUSER anna 0 * :anna\r\n");
                    assertThat(anna.line()).contains(" 001 anna ");
                    assertThat(peers(server)).containsExactly(new InetSocketAddress("127.0.0.1", anna.port()));
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
