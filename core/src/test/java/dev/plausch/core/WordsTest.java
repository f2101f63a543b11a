package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Search.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void lettersAndDigitsMakeWordsAndNeitherCaseNorAccentsCount() {
        assertThat(Words.of("Größe: 42 Éclairs, naïve\nŁódź!"))
                .containsExactly("grosse", "42", "eclairs", "naive", "lodz");
    }

    /// Bold letters of mathematics, a trade mark, a raised capital: all have capitals within.
    @Test
    void compatibilityFormsAreTheirPlainLetters() {
        assertThat(Words.of("\uD835\uDC07\uD835\uDC1A\uD835\uDC25\uD835\uDC25\uD835\uDC28 Plausch\u2122 \u1D34"))
                .containsExactly("hallo", "plauschtm", "h");
    }

    @Test
    void aQueryHasWordsPhrasesAndBeginnings() {
        assertThat(Words.query("Hallo \"guten Tag\" donau*"))
                .containsExactly(
                        new Term(List.of("hallo"), false),
                        new Term(List.of("guten", "tag"), false),
                        new Term(List.of("donau"), true));
    }

    @Test
    void aBeginningHasThreeLettersOrIsAWord() {
        assertThat(Words.query("a* ab* abc*"))
                .containsExactly(
                        new Term(List.of("a"), false), new Term(List.of("ab"), false), new Term(List.of("abc"), true));
        assertThat(Words.query("\u6771*")).containsExactly(new Term(List.of("\u6771"), true));
    }

    @Test
    void aQueryIsBounded() {
        assertThat(Words.query("word ".repeat(100))).hasSize(Words.MAX_TERMS);
        assertThat(Words.query("\" \" * !")).isEmpty();
    }
}
