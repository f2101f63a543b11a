package dev.plausch.bench;

import java.util.HashMap;
import java.util.Map;

/// The words behind a subcommand: `--key value` pairs and lone `--flag`s.
public final class Arguments {
    private final Map<String, String> values = new HashMap<>();

    /// Throws IllegalArgumentException for a word that is neither a key nor a key's value.
    public Arguments(String[] words, int from) {
        for (var i = from; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                throw new IllegalArgumentException("unexpected: " + words[i]);
            }
            var hasValue = i + 1 < words.length && !words[i + 1].startsWith("--");
            values.put(words[i].substring(2), hasValue ? words[++i] : "true");
        }
    }

    public String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    public int number(String key, int otherwise) {
        return Math.toIntExact(longNumber(key, otherwise));
    }

    public long longNumber(String key, long otherwise) {
        var value = values.get(key);
        try {
            return value == null ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + key + " is a number, not " + value, e);
        }
    }

    /// The port under this key, which must be there.
    public int port(String key) {
        if (!values.containsKey(key)) {
            throw new IllegalArgumentException("--" + key + " is missing");
        }
        return number(key, 0);
    }

    public boolean flag(String key) {
        return values.containsKey(key);
    }
}
