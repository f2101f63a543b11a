package dev.plausch.app.config;

import java.util.Collection;

/// Guesses what the user meant.
final class Similar {
    private Similar() {}

    /// `; did you mean KEY?`, or nothing where none is near.
    static String to(String written, Collection<String> keys) {
        return keys.stream()
                .filter(key -> isNear(written, key))
                .findFirst()
                .map(key -> "; did you mean " + key + "?")
                .orElse("");
    }

    private static boolean isNear(String written, String key) {
        return key.endsWith("." + written) || key.equals(written.replace('_', '-')) || distance(written, key) <= 2;
    }

    /// Levenshtein's.
    private static int distance(String a, String b) {
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + other, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
