package dev.plausch.server.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.server.irc.Silence.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private final Silence silence = new Silence();

    private Stream<Step> ticks(int count) {
        return Stream.generate(silence::tick).limit(count);
    }

    @Test
    void whoIsSilentIsAskedAndThenItIsOver() {
        assertThat(ticks(9))
                .containsExactly(
                        Step.NOTHING,
                        Step.NOTHING,
                        Step.NOTHING,
                        Step.NOTHING,
                        Step.ASK,
                        Step.NOTHING,
                        Step.NOTHING,
                        Step.NOTHING,
                        Step.END);
    }

    @Test
    void whoSpeaksIsNotAsked() {
        for (int i = 0; i < 10; i++) {
            assertThat(ticks(4)).containsOnly(Step.NOTHING);
            silence.broken();
        }
    }

    @Test
    void whoAnswersIsAskedAnewAfterAsLong() {
        assertThat(ticks(5)).endsWith(Step.ASK);
        assertThat(ticks(3)).containsOnly(Step.NOTHING);
        silence.broken();
        assertThat(ticks(4)).containsOnly(Step.NOTHING);
        assertThat(silence.tick()).isEqualTo(Step.ASK);
    }

    /// The end comes once.
    @Test
    void nothingFollowsTheEnd() {
        assertThat(ticks(9)).endsWith(Step.END);
        assertThat(ticks(100)).containsOnly(Step.NOTHING);
    }
}
