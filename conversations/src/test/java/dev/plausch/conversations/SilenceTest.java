package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.conversations.script.WebSocketPeer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An IRC client that is silent is asked whether it is there, and closed if it is not. modern: PING message
@Timeout(60)
class SilenceTest {
    private static final Map<String, String> ONE_SECOND = Map.of("limits.ping-seconds", "1");

    @Test
    void whoAnswersStaysAndWhoDoesNotIsClosed() {
        try (var server = Servers.start(ONE_SECOND);
                var anna = Peer.at(server.address("irc").orElseThrow());
                var bert = Peer.at(server.address("irc").orElseThrow())) {
            anna.send("NICK anna\r\nUSER anna 0 * :Anna\r\nJOIN #tee\r\n");
            await(anna, " 366 ");
            bert.send("NICK bert\r\nUSER bert 0 * :Bert\r\nJOIN #tee\r\n");
            await(anna, ":bert!");
            assertThat(answeringUntil(anna, " QUIT ")).isPositive();
            await(bert, "PING :plausch.irc");
            await(bert, "ERROR :Ping timeout: 2 seconds");
            bert.expectEnd();
            anna.send("PING da\r\n");
            await(anna, " PONG plausch.irc :da");
        }
    }

    private static void await(Peer peer, String words) {
        while (!peer.line().contains(words)) {}
    }

    /// Reads until somebody leaves so, and answers each PING.
    ///
    /// @return how many there were
    private static int answeringUntil(Peer peer, String words) {
        int asked = 0;
        var line = peer.line();
        while (!line.contains(words)) {
            if (line.equals("PING :plausch.irc\r")) {
                asked++;
                peer.send("PONG :plausch.irc\r\n");
            }
            line = peer.line();
        }
        assertThat(line).startsWith(":bert!").endsWith(" QUIT :Ping timeout: 2 seconds\r");
        return asked;
    }

    /// A WebSocket's own ping shows that somebody is there, too.
    @Test
    void byWebSocketItIsTheSame() {
        try (var server = Servers.start(ONE_SECOND);
                var anna = WebSocketPeer.over(Peer.at(server.address("web").orElseThrow()), "text.ircv3.net")) {
            anna.enter("anna");
            assertThat(anna.frame()).isEqualTo("81 PING :plausch.irc");
            anna.send("PONG plausch.irc");
            assertThat(anna.frame()).isEqualTo("81 PING :plausch.irc");
            anna.frame(0x89, new byte[] {'d', 'a'});
            assertThat(anna.frame()).isEqualTo("8a da");
            assertThat(anna.frame()).isEqualTo("81 PING :plausch.irc");
            assertThat(anna.frame()).isEqualTo("81 ERROR :Ping timeout: 2 seconds");
            anna.expectClose(1000);
        }
    }

    @Test
    void nobodyIsAskedWhereItIsTurnedOff() {
        try (var server = Servers.start(Map.of("limits.ping-seconds", "0"));
                var anna = Peer.at(server.address("irc").orElseThrow())) {
            anna.send("NICK anna\r\nUSER anna 0 * :Anna\r\nPING da\r\n");
            await(anna, " PONG plausch.irc :da");
        }
    }
}
