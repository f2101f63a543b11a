package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void onlyWhatWasUsedLastIsRemembered() {
        var recent = new Recent<Integer, String>();
        for (int i = 0; i < 50_000; i++) {
            recent.put(i, "value");
            recent.get(0);
        }

        assertThat(recent).hasSize(10_000).containsKeys(0, 49_999).doesNotContainKey(1);
    }
}
