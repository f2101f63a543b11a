package dev.plausch.bench.store;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Made-up words, used as often as those of a language are (Zipf): the first in every second message, the last a few
/// times in a million.
final class Vocabulary {
    static final int SIZE = 100_000;

    private static final String CONSONANTS = "bdfghklmnprstvwzcjqx";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

    private final double[] upTo = new double[SIZE];

    Vocabulary() {
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    /// The word at a place in the order of use, from 0.
    static String word(int rank) {
        var word = new StringBuilder();
        for (int left = rank + SYLLABLES; left > 0; left /= SYLLABLES) {
            word.append(CONSONANTS.charAt(left % SYLLABLES / VOWELS.length()))
                    .append(VOWELS.charAt(left % VOWELS.length()));
        }
        return word.toString();
    }

    String text(SplittableRandom random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word(rank(random)));
        }
        return text.toString();
    }

    private int rank(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble(upTo[SIZE - 1]));
        return Math.min(SIZE - 1, found < 0 ? -found - 1 : found);
    }
}
