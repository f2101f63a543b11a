package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import dev.plausch.wire.irc.IrcCommand;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/// What no honest client sends to the IRC door, and who does not read it. The others notice nothing. Alone, for it
/// looks at the log, which is one for all.
@Isolated
class IrcHarmTest {
    private static final int CLIENTS = 60;
    private static final int LINES = 150;
    private static final List<String> WORDS = List.of(
            "#tee",
            "#lobby",
            "#",
            "noise1",
            "noise2",
            "zeuge",
            "*",
            "0",
            "-1",
            "+o",
            "-o+v",
            "+b",
            "+beIkl",
            "~m:x",
            ":",
            ":mit Leerzeichen",
            "%tcuihsnfdlaor,1",
            "LS",
            "302",
            "REQ",
            "END",
            ":echo-message batch",
            "+1",
            "-1",
            ":labeled-response draft/multiline message-tags",
            "draft/multiline",
            "a,b,#tee,,,",
            ">1",
            "C<5",
            "S",
            "L",
            ":\u0001ACTION\u0001",
            ":\u0001VERSION",
            "😀",
            "\u0301",
            "plausch.irc",
            "99999999999999999999");
    private static final List<String> TAGS =
            List.of("label=x", "+typing=active", "batch=1", "draft/multiline-concat", "+a=\\:\\", "=", "+", "x=y=z");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    @Test
    @Timeout(120)
    void noiseHarmsNobody() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        try (var server = Servers.start(Map.of("limits.enabled", "false"));
                var witness = registered(server, "zeuge")) {
            for (int i = 0; i < CLIENTS; i++) {
                noise(server, random, i);
            }
            witness.send("PING noch-da\r\n");
            while (!witness.line().endsWith(" PONG plausch.irc :noch-da\r")) {}
        }
        assertThat(log.list.stream().filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN)))
                .as("seed " + seed)
                .isEmpty();
    }

    /// All that one client sends, in one write; it ends politely or not.
    private static void noise(Server server, Random random, int number) {
        var lines = new ByteArrayOutputStream();
        if (random.nextInt(4) > 0) {
            lines.writeBytes(bytes("NICK noise" + number % 3 + number + "\r\nUSER x 0 * :x\r\nJOIN #tee\r\n"));
        }
        for (int i = 0; i < LINES; i++) {
            lines.writeBytes(bytes(line(random)));
        }
        try (var peer = Peer.at(server.address("irc").orElseThrow())) {
            peer.send(lines.toByteArray());
            if (random.nextBoolean()) {
                peer.halfClose();
                peer.rest();
            } else {
                peer.reset();
            }
        } catch (UncheckedIOException _) {
            // It has said QUIT somewhere, and was closed.
        }
    }

    private static String line(Random random) {
        var line = new StringBuilder();
        if (random.nextInt(4) == 0) {
            line.append('@').append(TAGS.get(random.nextInt(TAGS.size()))).append(';');
            line.append(TAGS.get(random.nextInt(TAGS.size()))).append(' ');
        }
        var commands = IrcCommand.values();
        var command = commands[random.nextInt(commands.length)];
        line.append(command == IrcCommand.QUIT && random.nextInt(8) > 0 ? "NOISE" : command.name());
        for (int i = random.nextInt(5); i > 0; i--) {
            line.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        for (int i = random.nextInt(10) == 0 ? random.nextInt(700) : 0; i > 0; i--) {
            line.append((char) (1 + random.nextInt(random.nextBoolean() ? 0x7e : 0x2ff)));
        }
        return line.append(random.nextInt(5) == 0 ? "\n" : "\r\n").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Beyond what may wait for one reader, it is closed; the others read that it left.
    @Test
    @Timeout(60)
    void whoeverDoesNotReadIsClosed() {
        var text = "x".repeat(400);
        try (var server = Servers.start(Map.of("limits.enabled", "false", "limits.send-queue-bytes", "65536"));
                var anna = joined(server, "anna");
                var bert = joined(server, "bert");
                var slow = joined(server, "slow")) {
            var line = "";
            for (int i = 0; i < 200_000 && !line.contains(" QUIT "); i++) {
                anna.send("PRIVMSG #tee :" + text + "\r\n");
                line = bert.line();
            }
            assertThat(line).startsWith(":slow!").contains(" QUIT ");
            slow.rest();
        }
    }

    private static Peer joined(Server server, String nick) {
        var peer = registered(server, nick).send("JOIN #tee\r\n");
        while (!peer.line().contains(" 366 ")) {}
        return peer;
    }

    private static Peer registered(Server server, String nick) {
        var peer = Peer.at(server.address("irc").orElseThrow())
                .send("NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick + "\r\n");
        while (!peer.line().contains(" 376 ")) {}
        return peer;
    }
}
