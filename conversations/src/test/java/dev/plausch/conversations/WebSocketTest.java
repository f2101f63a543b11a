package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.conversations.script.WebSocketPeer;
import dev.plausch.server.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// IRC in WebSocket's messages. ircv3 websocket
class WebSocketTest {
    private static final String TEXT = "text.ircv3.net";
    private static final String BINARY = "binary.ircv3.net";

    private static Peer web(Server server) {
        return Peer.at(server.address("web").orElseThrow());
    }

    private static WebSocketPeer enter(Server server, String subprotocol, String nick) {
        return WebSocketPeer.over(web(server), subprotocol).enter(nick);
    }

    @ParameterizedTest
    @CsvSource({TEXT + ", 81", BINARY + ", 82"})
    void eachMessageIsOneLineWithoutItsNewline(String subprotocol, String first) {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, subprotocol, "anna")) {
            anna.send("PING da", "PING :und da");
            assertThat(anna.frame()).isEqualTo(first + " :plausch.irc PONG plausch.irc :da");
            assertThat(anna.frame()).isEqualTo(first + " :plausch.irc PONG plausch.irc :und da");
        }
    }

    @Test
    void bothSubprotocolsAndTcpMeetInOneRoom() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna").send("JOIN #lobby");
                var bert = enter(server, BINARY, "bert").send("JOIN #lobby");
                var room = Peer.at(server.address("room").orElseThrow())) {
            anna.await(frame -> frame.contains("bert") && frame.contains("JOIN"));
            bert.await(frame -> frame.contains(" 366 "));
            room.receive("USER").send("cleo\n").receive("Verbindung zum Server aufgebaut\n");
            room.send("Grüße\n");
            assertThat(anna.await(frame -> frame.contains("PRIVMSG"))).matches("81 :cleo!\\S+ PRIVMSG #lobby :Grüße");
            assertThat(bert.await(frame -> frame.contains("PRIVMSG"))).matches("82 :cleo!\\S+ PRIVMSG #lobby :Grüße");
            anna.send("PRIVMSG #lobby :" + "ä".repeat(150));
            room.receive("anna: " + "ä".repeat(150) + "\n");
            assertThat(bert.await(frame -> frame.contains("PRIVMSG"))).endsWith(" :" + "ä".repeat(150));
        }
    }

    @Test
    void theClientsFirstWishThatIsHereIsTaken() {
        try (var server = Servers.start(Map.of());
                var peer = web(server)) {
            peer.send(WebSocketPeer.request(
                    "/irc?x=y",
                    "Sec-WebSocket-Protocol: soap, %s\r\nSec-WebSocket-Protocol: %s\r\n".formatted(BINARY, TEXT)));
            WebSocketPeer.accepted(peer, "sec-websocket-protocol: " + BINARY);
        }
    }

    @Test
    void whoWishesForNoSubprotocolIsSpokenToInText() {
        try (var server = Servers.start(Map.of());
                var peer = web(server)) {
            peer.send(WebSocketPeer.request("/irc", ""));
            var anna = WebSocketPeer.accepted(peer, "").enter("anna").send("PING da");
            assertThat(anna.frame()).startsWith("81 ");
        }
    }

    @Test
    void whatComesTogetherWithTheRequestIsRead() {
        try (var server = Servers.start(Map.of());
                var peer = web(server)) {
            // A ping whose mask changes nothing.
            peer.send(bytes(WebSocketPeer.request("/irc", ""), (byte) 0x89, (byte) 0x82, 0, 0, 0, 0, 'd', 'a'));
            var socket = WebSocketPeer.accepted(peer, "");
            assertThat(socket.frame()).isEqualTo("8a da");
        }
    }

    private static byte[] bytes(String text, int... octets) {
        var all = ByteBuffer.allocate(text.length() + octets.length).put(text.getBytes(StandardCharsets.US_ASCII));
        for (int octet : octets) {
            all.put((byte) octet);
        }
        return all.array();
    }

    @Test
    void fragmentsAreOneLine() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.frame(0x01, "PI".getBytes(StandardCharsets.UTF_8))
                    .frame(0x89, "da?".getBytes(StandardCharsets.UTF_8))
                    .frame(0x80, "NG eins".getBytes(StandardCharsets.UTF_8));
            assertThat(anna.frame()).isEqualTo("8a da?");
            assertThat(anna.frame()).endsWith(" PONG plausch.irc :eins");
        }
    }

    @Test
    void aMessageMayBeNoMoreThanOneLine() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.send("PING eins\r\nPING zwei", "PING drei\r\n");
            assertThat(anna.frame()).endsWith(":drei");
        }
    }

    @Test
    void whatIsTooLongIsRefusedAndTheNextIsRead() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.send("PING :" + "x".repeat(505))
                    .send("PING :" + "x".repeat(60_000))
                    .send("PING da");
            assertThat(anna.frame()).contains(" 417 anna ");
            assertThat(anna.frame()).contains(" 417 anna ");
            assertThat(anna.frame()).endsWith(" :da");
        }
    }

    @Test
    void whatHasNoEndIsClosed() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.frame(0x01, new byte[60_000]);
            for (int i = 0; i < 17; i++) {
                anna.frame(0x00, new byte[60_000]);
            }
            anna.expectClose(1009);
        }
    }

    @Test
    void textThatIsNotUtf8EndsTheConnection() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.frame(0x81, new byte[] {'P', (byte) 0xff}).expectClose(1007);
        }
    }

    @Test
    void binaryThatIsNotUtf8IsRefusedAsInAStream() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, BINARY, "anna")) {
            anna.frame(0x82, new byte[] {'P', 'I', 'N', 'G', ' ', (byte) 0xff});
            assertThat(anna.frame()).contains("FAIL PING INVALID_UTF8 ");
        }
    }

    @Test
    void aFrameThatCannotBeEndsTheConnection() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.frame(0xc1, new byte[0]).expectClose(1002);
        }
    }

    @Test
    void aCloseIsAnsweredByOne() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.frame(0x88, new byte[] {3, (byte) 0xe8}).expectClose(1000);
        }
    }

    @Test
    void whoQuitsIsToldTheEnd() {
        try (var server = Servers.start(Map.of());
                var anna = enter(server, TEXT, "anna")) {
            anna.send("QUIT :bis bald");
            assertThat(anna.frame()).startsWith("81 ERROR :");
            anna.expectClose(1000);
        }
    }

    @Test
    void whenTheServerStopsItSaysSo() {
        var server = Servers.start(Map.of());
        try (var anna = enter(server, TEXT, "anna")) {
            server.close();
            assertThat(anna.frame()).isEqualTo("81 ERROR :The server is stopping");
            anna.expectClose(1001);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://chat.example.org, '', 101",
        "HTTP://CHAT.example.org:80, '', 101",
        "https://chat.example.org, '', 101",
        "https://chat.example.org:8443, '', 403",
        "http://example.org, '', 403",
        "http://chat.example.org.evil.example, '', 403",
        "null, '', 403",
        "https://evil.example, https://good.example, 403",
        "https://good.example, 'https://other.example, https://good.example', 101",
        "null, null, 101",
        "https://evil.example, *, 101"
    })
    void aPageMayOnlyIfItIsOfThisHostOrListed(String origin, String listed, int status) {
        try (var server = Servers.start(Map.of("web.origins", listed));
                var peer = web(server)) {
            peer.send(WebSocketPeer.request("/irc", "Origin: " + origin + "\r\n"));
            assertThat(peer.line()).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
        "Upgrade: websocket, Upgrade: h2c, 426",
        "'Connection: keep-alive, Upgrade', Connection: close, 426",
        "GET /irc, POST /irc, 405",
        "GET /irc, GET /nirgends, 404",
        "dGhlIHNhbXBsZSBub25jZQ==, kurz, 400"
    })
    void aRequestThatIsNoneIsRefused(String instead, String of, int status) {
        try (var server = Servers.start(Map.of());
                var peer = web(server)) {
            peer.send(WebSocketPeer.request("/irc", "").replace(instead, of));
            assertThat(peer.restOfText()).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "main"})
    void theClientOfTheJdkChats(String door) throws Exception {
        try (var server = Servers.start(Map.of());
                var bert = enter(server, TEXT, "bert").send("JOIN #lobby");
                var client = HttpClient.newHttpClient()) {
            bert.await(frame -> frame.contains(" 366 "));
            var lines = new Lines();
            var port = server.address(door).orElseThrow().getPort();
            var anna = client.newWebSocketBuilder()
                    .subprotocols(TEXT)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/irc"), lines)
                    .get(15, TimeUnit.SECONDS);
            assertThat(anna.getSubprotocol()).isEqualTo(TEXT);
            anna.sendText("NICK anna", true).join();
            anna.sendText("USER anna 0 ", false).join();
            anna.sendText("* :anna", true).join();
            anna.sendText("JOIN #lobby", true).join();
            lines.await(" 366 ");
            bert.send("PRIVMSG #lobby :Hallo Anna");
            lines.await(" PRIVMSG #lobby :Hallo Anna");
            anna.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            lines.await("closed 1000");
            bert.await(frame -> frame.startsWith("81 :anna!") && frame.contains(" QUIT "));
        }
    }

    @Test
    void insideTlsOnTheMainPort() {
        try (var server = Servers.start(Map.of());
                var anna = WebSocketPeer.over(
                                Peer.overTlsAt(server.address("main").orElseThrow()), TEXT)
                        .enter("anna")) {
            anna.send("MODE anna");
            assertThat(anna.frame()).contains(" 221 anna ").contains("Z");
        }
    }

    @Test
    @Timeout(60)
    void whoNeverReadsIsClosedAndNobodyElseNotices() {
        try (var server = Servers.start(Map.of("limits.enabled", "false", "limits.send-queue-bytes", "65536"));
                var anna = enter(server, TEXT, "anna").send("JOIN #lobby");
                var bert = enter(server, TEXT, "bert").send("JOIN #lobby");
                var slow = enter(server, TEXT, "slow").send("JOIN #lobby")) {
            bert.await(frame -> frame.startsWith("81 :slow!") && frame.contains("JOIN"));
            var said = "x".repeat(400);
            for (int i = 0; i < 2_000; i++) {
                // 80 messages and the last line's answer: nobody is ahead of bert.
                for (int j = 0; j < 80; j++) {
                    anna.send("PRIVMSG #lobby :" + said);
                }
                if (isGone("slow", bert, 80)) {
                    slow.peer().rest();
                    return;
                }
            }
            throw new AssertionError("still here");
        }
    }

    private static boolean isGone(String nick, WebSocketPeer reader, int messages) {
        boolean gone = false;
        for (int read = 0; read < messages; ) {
            var frame = reader.frame();
            gone |= frame.startsWith("81 :" + nick + "!") && frame.contains(" QUIT ");
            read += frame.contains(" PRIVMSG ") ? 1 : 0;
        }
        return gone;
    }

    private static final class Lines implements WebSocket.Listener {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            lines.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            lines.add("closed " + code);
            return null;
        }

        void await(String part) throws InterruptedException {
            for (var line = next(); !line.contains(part); ) {
                line = next();
            }
        }

        private String next() throws InterruptedException {
            var line = lines.poll(15, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing came");
            }
            return line;
        }
    }
}
