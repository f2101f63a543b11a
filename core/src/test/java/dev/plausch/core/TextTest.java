package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "a\nb", "\u0002fett\u0002", "🐈", "ÿ", "\u00a0x", "  x  "})
    void theseCanBeSaid(String text) {
        assertThat(Text.check(text)).isInstanceOf(Text.Good.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0007",
                "a\rb",
                "a\tb",
                "\u001b[2J",
                "a\u0000",
                "\u007f",
                "\u0085",
                "\u009b31m",
                "\ud800",
                "x\udc00y"
            })
    void controlsAndHalvesOfCharactersCannot(String text) {
        assertThat(Text.check(text)).isEqualTo(new Text.Bad(Reason.TEXT_HAS_CONTROLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", " \n ", "\u2003\n\u2003", "\u0003\u0002"})
    void nothingCannotBeSaid(String text) {
        assertThat(Text.check(text)).isEqualTo(new Text.Bad(Reason.TEXT_EMPTY));
    }

    @Test
    void theLimitIsInBytes() {
        assertThat(Text.check("x".repeat(8192))).isInstanceOf(Text.Good.class);
        assertThat(Text.check("x".repeat(8193))).isEqualTo(new Text.Bad(Reason.TEXT_TOO_LONG));
        assertThat(Text.check("ü".repeat(4096))).isInstanceOf(Text.Good.class);
        assertThat(Text.check("ü".repeat(4097))).isInstanceOf(Text.Bad.class);
        assertThat(Text.check("🐈".repeat(2048))).isInstanceOf(Text.Good.class);
        assertThat(Text.check("🐈".repeat(2049))).isInstanceOf(Text.Bad.class);
    }

    @Test
    void linesAreCounted() {
        assertThat(Text.check("x\n".repeat(99) + "x")).isInstanceOf(Text.Good.class);
        assertThat(Text.check("x\n".repeat(100) + "x")).isEqualTo(new Text.Bad(Reason.TEXT_HAS_TOO_MANY_LINES));
    }

    @Test
    void plainDoorsStripFormatting() {
        assertThat(plain("\u0002fett\u000f normal")).isEqualTo("fett normal");
        assertThat(plain("\u000304,12rot\u0003 normal")).isEqualTo("rot normal");
        assertThat(plain("\u00034,rot")).isEqualTo(",rot");
        assertThat(plain("\u000312345")).isEqualTo("345");
        assertThat(plain("\u0004ff0000rot")).isEqualTo("rot");
    }

    private static String plain(String text) {
        return ((Text.Good) Text.check(text)).text().plain();
    }
}
