package dev.plausch.wire.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RawDecoderTest {
    private final RawDecoder decoder = new RawDecoder();
    private final List<RawMessage> messages = new ArrayList<>();

    @Test
    void bytesWithoutNewlineAreAMessageAfterSilence() {
        feed("hallo");
        assertThat(messages).isEmpty();
        assertThat(decoder.patience()).isEqualTo(20);

        silence();

        assertThat(messages).containsExactly(new RawMessage.Complete("hallo", false));
        assertThat(decoder.patience()).isZero();
    }

    @Test
    void afterTheFirstNewlineOnlyNewlinesEndMessages() {
        feed("anna\nhal");
        assertThat(messages).containsExactly(new RawMessage.Complete("anna", true));
        assertThat(decoder.patience()).isZero();

        feed("lo\n");

        assertThat(messages.getLast()).isEqualTo(new RawMessage.Complete("hallo", true));
    }

    @Test
    void everyKindOfNewlineEndsALineOnce() {
        feed("a\r\nb\nc\r\0d\r");

        assertThat(texts()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aLoneCharacterWaitsForCompany() {
        feed("h");
        assertThat(decoder.patience()).isEqualTo(2_000);
        feed("e");
        assertThat(decoder.patience()).isEqualTo(2_000);
        feed("llo");
        assertThat(decoder.patience()).isEqualTo(20);
    }

    @Test
    void aLoneCharacterAtTheEndOfMuchDoesNotWait() {
        feed("x".repeat(4_999));
        feed("y");

        assertThat(decoder.patience()).isEqualTo(20);
    }

    @Test
    void aCharacterThatIsNotAllThereWaits() {
        feed("gr\u00fc".getBytes(StandardCharsets.UTF_8), 0, 3);
        assertThat(decoder.patience()).isEqualTo(2_000);

        feed(new byte[] {(byte) 0xbc, 'n'}, 0, 2);
        assertThat(decoder.patience()).isEqualTo(20);
        silence();

        assertThat(texts()).containsExactly("grün");
    }

    @Test
    void bytesThatAreNotUtf8AreWindows1252() {
        var bytes = "Größe €".getBytes(Charset.forName("windows-1252"));
        feed(bytes, 0, bytes.length);
        silence();

        assertThat(texts()).containsExactly("Größe €");
    }

    @Test
    void telnetNegotiationIsTakenOut() {
        feed(new byte[] {-1, -3, 1, 'a', -1, -6, 24, 0, 'x', -1, -16, 'n', -1, -15, 'n', 'a', '\r', '\n'}, 0, 18);

        assertThat(texts()).containsExactly("anna");
    }

    @Test
    void backspaceRubsOutAndTabsAreSpaces() {
        feed("anm\bnü\u007fa\tb\n");

        assertThat(texts()).containsExactly("anna b");
    }

    @Test
    void blankLinesAreNoMessages() {
        feed("\n  \n\r\n\r\n");

        assertThat(messages).isEmpty();
    }

    @Test
    void aMessageThatIsTooLongIsDroppedAndTheNextOneTaken() {
        feed("x".repeat(Limits.MESSAGE_BYTES + 5_000) + "\nhallo\n");

        assertThat(messages).containsExactly(new RawMessage.TooLong(), new RawMessage.Complete("hallo", true));
    }

    @Test
    void aMessageWithoutEndIsReportedOnce() {
        feed("x".repeat(Limits.ENDLESS_BYTES * 2));

        assertThat(messages).containsExactly(new RawMessage.TooLong(), new RawMessage.Endless());
    }

    @Test
    void whatIsLeftAtTheEndIsAMessage() {
        feed("a\nb");
        decoder.endOfInput().ifPresent(messages::add);

        assertThat(texts()).containsExactly("a", "b");
    }

    @Test
    void linesAreTheSameHoweverThePacketsAreCut() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            var expected = new ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                var line = "Zeile " + "äöü🐈x".repeat(random.nextInt(20)) + i;
                expected.add(line);
                text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertThat(cut(text.toString().getBytes(StandardCharsets.UTF_8), random))
                    .isEqualTo(expected);
        }
    }

    @Test
    void noBytesThrow() {
        var random = new Random(13);
        for (int round = 0; round < 2_000; round++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            cut(bytes, random);
        }
    }

    private List<String> cut(byte[] bytes, Random random) {
        var fresh = new RawDecoder();
        var out = new ArrayList<RawMessage>();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(1 + random.nextInt(40), bytes.length - at);
            drain(fresh, ByteBuffer.wrap(bytes, at, length), out);
            at += length;
        }
        fresh.endOfInput().ifPresent(out::add);
        return texts(out);
    }

    private void feed(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        feed(bytes, 0, bytes.length);
    }

    private void feed(byte[] bytes, int from, int length) {
        drain(decoder, ByteBuffer.wrap(bytes, from, length), messages);
    }

    private static void drain(RawDecoder decoder, ByteBuffer input, List<RawMessage> out) {
        for (var next = decoder.decode(input); next.isPresent(); next = decoder.decode(input)) {
            out.add(next.get());
        }
    }

    private void silence() {
        decoder.silence().ifPresent(messages::add);
    }

    private List<String> texts() {
        return texts(messages);
    }

    private static List<String> texts(List<RawMessage> messages) {
        return messages.stream()
                .filter(RawMessage.Complete.class::isInstance)
                .map(each -> ((RawMessage.Complete) each).text())
                .toList();
    }
}
