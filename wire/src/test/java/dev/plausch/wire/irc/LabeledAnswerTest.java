package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Scratch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabeledAnswerTest {
    @Test
    void noAnswerIsAck() {
        assertThat(labeled()).containsExactly("@label=x\\s1 :irc.example ACK");
    }

    @Test
    void oneLineHasTheLabelItself() {
        assertThat(labeled(":irc.example 401 * nick :No such nick/channel"))
                .containsExactly("@label=x\\s1 :irc.example 401 * nick :No such nick/channel");
        assertThat(labeled("@msgid=1 :a PRIVMSG b :ü")).containsExactly("@label=x\\s1;msgid=1 :a PRIVMSG b :ü");
    }

    @Test
    void severalLinesStandInABatch() {
        assertThat(labeled(":s 311 a", "@time=1 :s 318 a :End"))
                .containsExactly(
                        "@label=x\\s1 :irc.example BATCH +7 labeled-response",
                        "@batch=7 :s 311 a",
                        "@batch=7;time=1 :s 318 a :End",
                        ":irc.example BATCH -7");
    }

    @Test
    void anAnswerThatIsABatchHasTheLabelOnThat() {
        assertThat(labeled(":s BATCH +1 draft/isupport", "@batch=1 :s 005 a X", ":s BATCH -1"))
                .containsExactly("@label=x\\s1 :s BATCH +1 draft/isupport", "@batch=1 :s 005 a X", ":s BATCH -1");
    }

    @Test
    void aBatchWithinAnAnswerStaysWhole() {
        assertThat(labeled(":s NOTICE a x", ":s BATCH +1 y", "@time=1;batch=1 :s 005 a X", ":s BATCH -1"))
                .containsExactly(
                        "@label=x\\s1 :irc.example BATCH +7 labeled-response",
                        "@batch=7 :s NOTICE a x",
                        "@batch=7 :s BATCH +1 y",
                        "@time=1;batch=1 :s 005 a X",
                        "@batch=7 :s BATCH -1",
                        ":irc.example BATCH -7");
    }

    private static List<String> labeled(String... lines) {
        var answer = new Scratch(64);
        for (var line : lines) {
            answer.put(line).put("\r\n");
        }
        var out = new Scratch(64);
        new LabeledAnswer("x 1", "irc.example", "7").encode(answer, out);
        return List.of(new String(out.toByteArray(), StandardCharsets.UTF_8).split("\r\n"));
    }
}
