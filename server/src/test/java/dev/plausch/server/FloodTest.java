package dev.plausch.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloodTest {
    private static final long SECOND = 1_000_000_000L;

    private final Flood flood = new Flood(100, 10);

    @Test
    void aBurstIsFreeAndThenMessagesWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(flood.count(0, 50)).isZero();
        }
        assertThat(flood.count(0, 50)).isEqualTo(SECOND / 100);
    }

    @Test
    void patienceIsRewarded() {
        for (int i = 0; i < 20; i++) {
            flood.count(0, 50);
        }
        assertThat(flood.count(SECOND, 50)).isZero();
    }

    @Test
    void aLongMessageCountsAsSeveral() {
        assertThat(flood.count(0, 8_192)).isPositive();
    }
}
