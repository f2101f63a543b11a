package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Who sends too much to the IRC door is read more slowly, by `limits.burst` and `limits.messages-per-second`: nothing
/// is lost, nothing is refused, and nobody else notices.
@Timeout(60)
class IrcFloodTest {
    private static final int COUNT = 200;

    @Test
    void aFloodingClientLosesNothingAndIsAnsweredInItsOrder() {
        try (var server = Servers.start(Map.of("limits.burst", "5", "limits.messages-per-second", "1000"));
                var bert = joined(server, "bert");
                var anna = joined(server, "anna")) {
            await(bert, ":anna!");
            anna.send(messages() + "PING fertig\r\n");
            for (int i = 0; i < COUNT; i++) {
                assertThat(bert.line()).endsWith(" PRIVMSG #tee :" + i + "\r");
            }
            assertThat(anna.line()).isEqualTo(":plausch.irc PONG plausch.irc :fertig\r");
        }
    }

    /// At one message a second the flood would take minutes; the others have long said all.
    @Test
    void othersDoNotWaitBehindIt() {
        try (var server = Servers.start(Map.of("limits.burst", "20", "limits.messages-per-second", "1"));
                var bert = joined(server, "bert");
                var carla = joined(server, "carla");
                var anna = joined(server, "anna")) {
            anna.send(messages());
            await(carla, " PRIVMSG #tee :0\r");
            for (int i = 0; i < 5; i++) {
                bert.send("PRIVMSG #tee :bert " + i + "\r\n");
                await(carla, " PRIVMSG #tee :bert " + i + "\r");
                carla.send("PING " + i + "\r\n");
                await(carla, " PONG plausch.irc :" + i + "\r");
            }
            anna.reset();
            var heard = new ArrayList<String>();
            var line = bert.line();
            while (!line.contains(" QUIT ")) {
                if (line.startsWith(":anna!") && line.contains(" PRIVMSG ")) {
                    heard.add(line.substring(line.lastIndexOf(':') + 1).strip());
                }
                line = bert.line();
            }
            var inOrder = IntStream.range(0, COUNT).mapToObj(String::valueOf).toList();
            assertThat(heard).hasSizeBetween(15, COUNT / 2).isEqualTo(inOrder.subList(0, heard.size()));
        }
    }

    /// Also what nobody else hears of, and before registration.
    @Test
    void everyCommandCounts() {
        try (var server = Servers.start(Map.of("limits.burst", "20", "limits.messages-per-second", "1"));
                var anna = Peer.at(server.address("irc").orElseThrow());
                var bert = joined(server, "bert")) {
            anna.send("PING x\r\n".repeat(COUNT) + "NICK anna\r\nUSER anna 0 * :Anna\r\n");
            await(anna, " PONG plausch.irc :x");
            bert.send("WHOIS anna\r\n");
            await(bert, " 401 bert anna ");
        }
    }

    private static String messages() {
        var lines = new StringBuilder();
        IntStream.range(0, COUNT)
                .forEach(i -> lines.append("PRIVMSG #tee :").append(i).append("\r\n"));
        return lines.toString();
    }

    private static Peer joined(Server server, String nick) {
        var peer = Peer.at(server.address("irc").orElseThrow())
                .send("NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick + "\r\nJOIN #tee\r\n");
        await(peer, " 366 ");
        return peer;
    }

    private static void await(Peer peer, String words) {
        while (!peer.line().contains(words)) {}
    }
}
