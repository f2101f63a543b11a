package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Scratch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IrcLineTest {
    private final Scratch out = new Scratch(1024);
    private final IrcLine line = new IrcLine(out);

    @BeforeEach
    void begin() {
        line.begin();
    }

    @Test
    void aMessageStandsInTheOrderOfItsParts() {
        line.tag("time", "2026-01-01T00:00:00.000Z")
                .tags(new Tags("+typing=active"))
                .source("anna", "~a", "plausch/room")
                .command("PRIVMSG")
                .param("#lobby")
                .trailing("Hallo")
                .end();

        assertThat(written())
                .isEqualTo("@time=2026-01-01T00:00:00.000Z;+typing=active :anna!~a@plausch/room PRIVMSG #lobby"
                        + " :Hallo\r\n");
    }

    @Test
    void aNumericNamesItsReader() {
        line.source("irc.example")
                .numeric(Numeric.ERR_NOSUCHNICK, "anna")
                .param("bert")
                .trailing("No such nick")
                .end();

        assertThat(written()).isEqualTo(":irc.example 401 anna bert :No such nick\r\n");
    }

    @Test
    void noContentCanMakeASecondLine() {
        line.source("a\r\nb")
                .command("PRIVMSG")
                .param("#x\nQUIT")
                .trailing("eins\r\nQUIT\0")
                .end();

        assertThat(written()).isEqualTo(":* PRIVMSG * :eins  QUIT \r\n");
    }

    @Test
    void aParameterThatCannotStandInTheMiddleIsAnAsterisk() {
        line.command("X").param("").param("a b").param(":a").param("a:").end();

        assertThat(written()).isEqualTo("X * * * a:\r\n");
    }

    @Test
    void whatIsTooLongIsCutBetweenTwoCharacters() {
        line.tag("msgid", "1")
                .source("s")
                .command("PRIVMSG")
                .param("a")
                .trailing("ü".repeat(400))
                .end();

        var written = written();
        var body = written.substring(written.indexOf(' ') + 1);
        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(511, 512);
        assertThat(body).endsWith("ü\r\n").doesNotContain("\ufffd");
    }

    @Test
    void roomIsWhatTheLineCanStillTake() {
        line.tag("a", "b").command("NAMES");
        assertThat(line.room()).isEqualTo(505);

        line.trailing("x".repeat(line.room() - 2));

        assertThat(line.room()).isZero();
    }

    @Test
    void severalLinesStandBehindEachOther() {
        line.command("PING").last("a").end();
        line.begin().command("PING").last("b c").end();

        assertThat(written()).isEqualTo("PING a\r\nPING :b c\r\n");
    }

    /// What is encoded decodes to the same.
    @Test
    void whatIsWrittenIsReadAsTheSame() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            out.clear(1024);
            var message = message(random);

            line.put(message);

            assertThat(Cut.feedInPieces(IrcDecoder.ofServers(), out.toByteArray(), random))
                    .as("seed " + seed)
                    .containsExactly(message);
        }
    }

    @Test
    void everyTagSurvivesItsEscapes() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            out.clear(1024);
            var value = text(random, "; \\\r\nsrn:ü😀=,", 20);

            line.begin().tag("a", "x").tag("k", value).command("X").end();

            assertThat(Cut.feed(IrcDecoder.ofServers(), written()))
                    .as("seed " + seed)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            IrcMessage.class,
                            message -> assertThat(message.tags().value("k")).contains(value));
        }
    }

    private static IrcMessage message(Random random) {
        var params = new ArrayList<String>();
        for (int i = random.nextInt(5); i > 0; i--) {
            params.add("p" + text(random, ":ab\u0001ü", 10));
        }
        if (random.nextBoolean()) {
            params.add(text(random, " :ab\u0002ü😀", 60));
        }
        var source = random.nextBoolean() ? "n!u@" + text(random, "ab.:", 8) : "";
        var tags = random.nextBoolean() ? new Tags("a" + text(random, ";=b\\", 12)) : Tags.NONE;
        return new IrcMessage(tags, source, random.nextBoolean() ? "PRIVMSG" : "005", List.copyOf(params));
    }

    private static String text(Random random, String letters, int longest) {
        var codePoints = letters.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }

    private String written() {
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
