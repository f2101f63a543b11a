package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IrcDecoderTest {
    private final IrcDecoder decoder = IrcDecoder.ofClients();
    private final List<IrcInput> inputs = new ArrayList<>();

    @Test
    void linesEndWithCrLfOrWithLfAlone() {
        feed("NICK anna\r\nNICK bert\nNICK carla\r\r\n");

        assertThat(inputs)
                .containsExactly(
                        IrcMessage.of("NICK", "anna"), IrcMessage.of("NICK", "bert"), IrcMessage.of("NICK", "carla"));
    }

    @Test
    void emptyLinesMeanNothing() {
        feed("\r\n\n   \r\nPING x\r\n");

        assertThat(inputs).containsExactly(IrcMessage.of("PING", "x"));
    }

    @Test
    void aCrWithinALineEndsNothingAndSpoilsIt() {
        feed("PRIVMSG #lobby :hallo\rQUIT\r\nPING x\n");

        assertThat(inputs).containsExactly(new IrcInput.Malformed(), IrcMessage.of("PING", "x"));
    }

    @Test
    void nulSpoilsItsLine() {
        feed("PRIVMSG #lobby :a\0b\r\n");

        assertThat(inputs).containsExactly(new IrcInput.Malformed());
    }

    @Test
    void aLineWithoutACommandIsMalformed() {
        feed(":anna\r\n@a=b\r\n@a=b :anna \r\n");

        assertThat(inputs).hasSize(3).containsOnly(new IrcInput.Malformed());
    }

    @Test
    void aLineMayHave510BytesBesideItsNewline() {
        var longest = "PRIVMSG bar " + "b".repeat(498);
        feed(longest + "\r\n");
        assertThat(inputs).containsExactly(IrcMessage.of("PRIVMSG", "bar", "b".repeat(498)));

        feed(longest + "b\r\n" + longest + "b\n");

        assertThat(inputs.subList(1, 3)).containsOnly(new IrcInput.TooLong());
    }

    @Test
    void tagsMayHave4094BytesMore() {
        var tagged = "@+baz=" + "a".repeat(4089) + " PRIVMSG bar " + "b".repeat(498);
        assertThat(tagged.indexOf("PRIVMSG")).isEqualTo(4096);
        feed(tagged + "\r\n");
        assertThat(inputs).singleElement().isInstanceOf(IrcMessage.class);

        feed("@+baz=" + "a".repeat(4090) + " TAGMSG bar\r\n" + tagged + "b\r\n");

        assertThat(inputs.subList(1, 3)).containsOnly(new IrcInput.TooLong());
    }

    @Test
    void aServersTagsMayBeTwiceAsLong() {
        var line = "@a=" + "a".repeat(8187) + " PING x";
        assertThat(line.indexOf("PING")).isEqualTo(8191);

        assertThat(Cut.feed(IrcDecoder.ofServers(), line + "\r\n"))
                .singleElement()
                .isInstanceOf(IrcMessage.class);
        assertThat(Cut.feed(IrcDecoder.ofServers(), "@b;" + line.substring(1) + "\r\n"))
                .containsExactly(new IrcInput.TooLong());
    }

    @Test
    void aLineThatIsTooLongIsReportedOnceAndTheRestDropped() {
        for (int i = 0; i < 100; i++) {
            feed("x".repeat(100));
        }
        assertThat(inputs).containsExactly(new IrcInput.TooLong());

        feed("\r\nPING x\r\n");

        assertThat(inputs.getLast()).isEqualTo(IrcMessage.of("PING", "x"));
    }

    @Test
    void aLineWithoutAnEndIsReportedOnce() {
        var much = "x".repeat(1 << 16);
        for (int i = 0; i < 2 * Limits.ENDLESS_BYTES / much.length(); i++) {
            feed(much);
        }

        assertThat(inputs).containsExactly(new IrcInput.TooLong(), new IrcInput.Endless());
    }

    @Test
    void whatIsNotUtf8NamesItsCommand() {
        feedLatin1("privmsg #lobby :Größe\r\n");
        feedLatin1("@+a=ü PRIVMSG #lobby :x\r\n");
        feedLatin1("größe\r\n");

        assertThat(inputs)
                .containsExactly(
                        new IrcInput.NotUtf8("PRIVMSG", Optional.empty()),
                        new IrcInput.NotUtf8("PRIVMSG", Optional.empty()),
                        new IrcInput.NotUtf8("*", Optional.empty()));
    }

    @Test
    void halfALineIsNoMessage() {
        feed("QUIT");

        assertThat(decoder.endOfInput()).isEmpty();
        assertThat(inputs).isEmpty();
    }

    @Test
    void aDirectBufferIsReadToo() {
        var direct = ByteBuffer.allocateDirect(16);
        direct.put("PING x\r\n".getBytes(StandardCharsets.UTF_8)).flip();

        assertThat(decoder.decode(direct)).contains(IrcMessage.of("PING", "x"));
    }

    /// Nothing that comes in throws, and where it is cut makes no difference.
    @Test
    void noNoiseThrowsAndCutsMakeNoDifference() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            var noise = noise(random);
            var whole = new ArrayList<IrcInput>();
            Cut.feed(IrcDecoder.ofClients(), noise, whole);

            assertThat(Cut.feedInPieces(IrcDecoder.ofClients(), noise, random))
                    .as("seed " + seed)
                    .isEqualTo(whole);
            whole.forEach(IrcDecoderTest::ask);
        }
    }

    private static void ask(IrcInput input) {
        if (input instanceof IrcMessage message) {
            message.label();
            message.tags().toMap();
            message.tags().clientOnly();
            message.has(2);
        }
    }

    private static byte[] noise(Random random) {
        var letters = "@:;=\\ +a#\r\n\n\0\u00fc\u00c3!*,";
        var noise = new byte[random.nextInt(random.nextInt(20) == 0 ? 12_000 : 200)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) letters.charAt(random.nextInt(letters.length()));
            if (noise.length > 1_000 && noise[i] == '\n' && random.nextInt(200) > 0) {
                noise[i] = 'x';
            }
        }
        return noise;
    }

    private void feed(String text) {
        Cut.feed(decoder, text.getBytes(StandardCharsets.UTF_8), inputs);
    }

    private void feedLatin1(String text) {
        Cut.feed(decoder, text.getBytes(StandardCharsets.ISO_8859_1), inputs);
    }
}
