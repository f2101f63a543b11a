package dev.plausch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void everyCharacterStandsAsUtf8HasIt() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += 7) {
            var text = "a" + Character.toString(c) + "b";
            assertThat(new Scratch(1).put(text).toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void randomTextsStandAsUtf8HasThem() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var chars = new char[random.nextInt(20)];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = "aü€\ud83d\ude00\ud83d\ude00".charAt(random.nextInt(7));
            }
            var text = new String(chars);

            assertThat(new Scratch(2).put(text).toByteArray())
                    .as("seed " + seed)
                    .isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    @Test
    void whatIsTakenBackIsGone() {
        var scratch = new Scratch(4).put("hallo");

        scratch.truncate(2);
        scratch.truncate(4);

        assertThat(scratch.put('!').toByteArray()).isEqualTo("ha!".getBytes(StandardCharsets.UTF_8));
    }
}
