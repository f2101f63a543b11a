package dev.plausch.bench.churn;

import java.util.random.RandomGenerator;

/// Texts that carry a number, and show whether they came whole: `n12 l34 <34 characters>.`, with `p` in place of `n` if
/// it was said privately.
final class Texts {
    static final char ALOUD = 'n';
    static final char PRIVATELY = 'p';
    private static final String FILLER =
            "Grüße aus Zürich, 10 Uhr: die Straße ist naß @ allen Ecken (ÄÖÜ) € ".repeat(32);
    private static final int LONG_ONES_IN = 50;

    private Texts() {}

    static String of(char kind, int number, RandomGenerator random) {
        var length = random.nextInt(LONG_ONES_IN) == 0 ? random.nextInt(2000) : random.nextInt(60);
        return kind + "" + number + " l" + length + " " + FILLER.substring(0, length) + ".";
    }

    /// The number of the text that `line` holds from `at` on, or -1 if it is none of this kind or was changed.
    static int number(char kind, String line, int at) {
        var space = line.indexOf(" l", at);
        var second = space < 0 ? -1 : line.indexOf(' ', space + 1);
        if (second < 0 || line.charAt(at) != kind) {
            return -1;
        }
        var number = digits(line, at + 1, space);
        var length = digits(line, space + 2, second);
        var whole = number > 0
                && length >= 0
                && line.length() == second + 1 + length + 1
                && line.regionMatches(second + 1, FILLER, 0, length)
                && line.endsWith(".");
        return whole ? number : -1;
    }

    /// The number that stands there, or -1.
    static int digits(String line, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
