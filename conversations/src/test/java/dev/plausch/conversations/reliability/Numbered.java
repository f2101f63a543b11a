package dev.plausch.conversations.reliability;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message that can be told from all others wherever it turns up: `=w12-00042=`.
///
/// @param writer who wrote it, a word
/// @param number of the writer's messages, from 1 on
record Numbered(String writer, int number) {
    private static final Pattern FORM = Pattern.compile("=([a-z0-9]+)-([0-9]{5})=");

    /// All in these bytes, in order.
    static List<Numbered> in(byte[] bytes) {
        return in(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static List<Numbered> in(String text) {
        return matcher(text).results().map(Numbered::of).toList();
    }

    /// Finds all.
    static Matcher matcher(String text) {
        return FORM.matcher(text);
    }

    static Numbered of(MatchResult found) {
        return new Numbered(found.group(1), Integer.parseInt(found.group(2)));
    }

    @Override
    public String toString() {
        return "=%s-%05d=".formatted(writer, number);
    }
}
