package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
    private final AtomicLong clock = new AtomicLong(1_800_000_000_000L);
    private final MessageIds ids = new MessageIds(clock::get, 5);

    @Test
    void idsRiseStrictlyThroughBurstsAndClocksThatAreSetBack() {
        var last = ids.next();
        for (int i = 0; i < 20_000; i++) {
            if (i % 1_000 == 0) {
                clock.addAndGet(i % 2_000 == 0 ? -50 : 3);
            }
            var next = ids.next();
            assertThat(next).isGreaterThan(last);
            assertThat(next.toString()).isGreaterThan(last.toString());
            last = next;
        }
    }

    @Test
    void idsAreNeverBehindTheClock() {
        ids.next();
        clock.addAndGet(10_000);

        assertThat(ids.next().time()).isEqualTo(Instant.ofEpochMilli(clock.get()));
    }

    @Test
    void nodesNeverGiveTheSame() {
        var other = new MessageIds(clock::get, 6);

        assertThat(other.next()).isNotEqualTo(ids.next());
    }
}
