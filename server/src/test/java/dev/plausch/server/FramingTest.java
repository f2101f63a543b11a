package dev.plausch.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.server.TestPeer.TestDialect;
import dev.plausch.server.TestPeer.TestFraming;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramingTest {
    private static final Dialect WORDS = new TestDialect(true);

    private static Dialect framed(Framing framing, Dialect dialect) {
        return framing.framed(Optional.of(dialect)).orElseThrow();
    }

    /// Equal dialects of a room share their bytes.
    @Test
    void thoseWhoReadTheSameWordsInTheSameFramingShareTheBytes() {
        assertThat(framed(new TestFraming(), WORDS))
                .isEqualTo(framed(new TestFraming(), new TestDialect(true)))
                .isNotEqualTo(framed(new TestFraming(), new TestDialect(false)))
                .isNotEqualTo(WORDS);
        assertThat(framed(Framing.NONE, WORDS)).isEqualTo(WORDS);
    }
}
