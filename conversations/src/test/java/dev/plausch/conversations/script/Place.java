package dev.plausch.conversations.script;

import java.util.regex.Pattern;

/// What may stand where a script has `{name}`. The name's beginning tells; a digit behind it tells two apart: `{id1}`
/// and `{id2}`, `{host}`.
enum Place {
    /// A moment as lines carry it; each time another.
    TIME("time", "[0-9T:.Z-]", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"),
    /// Of a clock; each time another.
    SECONDS("seconds", "[0-9]", "[0-9]+"),
    /// A message's.
    ID("id", "[0-9A-Za-z]", "[0-9A-Za-z]+"),
    /// A cloak.
    HOST("host", "[0-9a-z.]", "[0-9a-z]{10}\\.[0-9a-z]{10}\\.cloak"),
    NUMBER("", "[0-9]", "[0-9]+");

    private final String word;
    private final Pattern character;
    private final Pattern whole;

    Place(String word, String character, String whole) {
        this.word = word;
        this.character = Pattern.compile(character);
        this.whole = Pattern.compile(whole);
    }

    static Place of(String name) {
        var word = name.replaceAll("[0-9]+$", "");
        for (var place : values()) {
            if (place.word.equals(word)) {
                return place;
            }
        }
        return NUMBER;
    }

    boolean holds(int octet) {
        return octet >= 0 && character.matcher(String.valueOf((char) octet)).matches();
    }

    boolean isWhole(CharSequence value) {
        return whole.matcher(value).matches();
    }

    /// Whether it does not stand for the same the next time.
    boolean isOnce() {
        return this == TIME || this == SECONDS;
    }
}
