package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultilineAssemblyTest {
    private final MultilineAssembly assembly =
            open("@+reply=x BATCH +1 draft/multiline #channel").orElseThrow();

    @Test
    void linesAreJoinedByALineFeedOrDirectly() {
        take("@batch=1 PRIVMSG #channel hello");
        take("@batch=1 privmsg #Channel :how is ");
        take("@batch=1;draft/multiline-concat PRIVMSG #channel :everyone?");

        assertThat(assembly.close())
                .isEqualTo(new MultilineAssembly.Complete(
                        new Tags("+reply=x"), "PRIVMSG", "#channel", "hello\nhow is everyone?", List.of(13)));
    }

    @Test
    void blankLinesAreTakenButNotAlone() {
        take("@batch=1 PRIVMSG #channel :");
        assertThat(assembly.close()).isEqualTo(new MultilineAssembly.Blank(MultilineAssembly.invalid()));

        take("@batch=1 PRIVMSG #channel x");

        assertThat(assembly.close())
                .isInstanceOfSatisfying(
                        MultilineAssembly.Complete.class,
                        complete -> assertThat(complete.text()).isEqualTo("\nx"));
    }

    @Test
    void anotherTargetIsRefusedOnce() {
        assertThat(assembly.add(read("@batch=1 PRIVMSG #bar hello"))).hasValueSatisfying(reply -> {
            assertThat(reply.code()).isEqualTo("MULTILINE_INVALID_TARGET");
            assertThat(reply.context()).containsExactly("#channel", "#bar");
        });
        take("@batch=1 PRIVMSG #bar hello");

        assertThat(assembly.close()).isEqualTo(new MultilineAssembly.Failed());
    }

    @Test
    void tooManyBytesAreRefused() {
        take("@batch=1 PRIVMSG #channel " + "x".repeat(400));
        for (int i = 1; i < 20; i++) {
            take("@batch=1;draft/multiline-concat PRIVMSG #channel " + "x".repeat(400));
        }

        assertThat(assembly.add(read("@batch=1;draft/multiline-concat PRIVMSG #channel " + "x".repeat(193))))
                .hasValueSatisfying(reply -> {
                    assertThat(reply.code()).isEqualTo("MULTILINE_MAX_BYTES");
                    assertThat(reply.context()).containsExactly("8192");
                });
    }

    @Test
    void aLineFeedCountsAsAByte() {
        for (int i = 0; i < 16; i++) {
            take("@batch=1 PRIVMSG #channel " + "x".repeat(480));
        }
        take("@batch=1 PRIVMSG #channel " + "x".repeat(8192 - 16 * 481));

        assertThat(assembly.close()).isInstanceOf(MultilineAssembly.Complete.class);
        assertThat(assembly.add(read("@batch=1 PRIVMSG #channel :"))).isPresent();
    }

    @Test
    void tooManyLinesAreRefused() {
        for (int i = 0; i < 100; i++) {
            take("@batch=1 PRIVMSG #channel :");
        }

        assertThat(assembly.add(read("@batch=1 PRIVMSG #channel x")))
                .hasValueSatisfying(reply -> assertThat(
                                Written.by(line -> reply.encode(line.begin().source("irc.example"))))
                        .isEqualTo(
                                ":irc.example FAIL BATCH MULTILINE_MAX_LINES 100 :The batch has too many lines\r\n"));
    }

    @Test
    void onlyMessagesBelongInABatch() {
        assertThat(assembly.add(read("@batch=1 TAGMSG #channel x"))).contains(MultilineAssembly.invalid());
    }

    @Test
    void allLinesAreOfOneKind() {
        take("@batch=1 NOTICE #channel x");
        assertThat(assembly.add(read("@batch=1 PRIVMSG #channel x"))).contains(MultilineAssembly.invalid());
    }

    @Test
    void aBlankLineCannotContinueAnother() {
        take("@batch=1 PRIVMSG #channel x");

        assertThat(assembly.add(read("@batch=1;draft/multiline-concat PRIVMSG #channel :")))
                .contains(MultilineAssembly.invalid());
    }

    @Test
    void aMessageSaysToWhichBatchItBelongs() {
        assertThat(MultilineAssembly.isPart(read("PRIVMSG #channel x"))).isFalse();
        assertThat(MultilineAssembly.isPart(read("@batch=2 PRIVMSG #channel x")))
                .isTrue();
        assertThat(assembly.add(read("@batch=2 PRIVMSG #channel x"))).contains(MultilineAssembly.invalid());
    }

    @Test
    void batchesOfOtherKindsAreNone() {
        assertThat(open("BATCH +1 chathistory #channel")).isEmpty();
        assertThat(open("BATCH +1 draft/multiline")).isEmpty();
        assertThat(open("@batch=2 BATCH +1 draft/multiline #channel")).isEmpty();
    }

    @Test
    void batchesAreOpenedAndClosedByTheirReference() {
        assertThat(BatchRequest.parse(read("BATCH -1"))).isEqualTo(new BatchRequest.Close("1"));
        assertThat(BatchRequest.parse(read("BATCH +1"))).isEqualTo(new BatchRequest.Invalid());
        assertThat(BatchRequest.parse(read("BATCH +a_b x"))).isEqualTo(new BatchRequest.Invalid());
        assertThat(BatchRequest.parse(read("BATCH"))).isEqualTo(new BatchRequest.Invalid());
    }

    private static Optional<MultilineAssembly> open(String line) {
        var message = read(line);
        return MultilineAssembly.open(message, (BatchRequest.Open) BatchRequest.parse(message));
    }

    private void take(String line) {
        assertThat(assembly.add(read(line))).isEmpty();
    }

    private static IrcMessage read(String line) {
        return (IrcMessage) IrcReader.parse(line).orElseThrow();
    }
}
