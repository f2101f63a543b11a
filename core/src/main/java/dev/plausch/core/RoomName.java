package dev.plausch.core;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/// A room's name: `#`, then 1 to 49 characters, none of them a space, a control character, `,` or `:`. Compared like
/// names of people.
public final class RoomName {
    /// In code points, with the `#`.
    public static final int MAX_LENGTH = 50;

    private final String value;
    private final String key;

    private RoomName(String value) {
        this.value = value;
        this.key = Folding.key(value);
    }

    /// Empty if it cannot be a room's name.
    public static Optional<RoomName> of(String raw) {
        if (raw.length() > Folding.longest(MAX_LENGTH)) {
            return Optional.empty();
        }
        var value = Folding.isAscii(raw) ? raw : Normalizer.normalize(raw, Form.NFC);
        return isValid(value) ? Optional.of(new RoomName(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        int length = value.codePointCount(0, value.length());
        return value.startsWith("#")
                && length >= 2
                && length <= MAX_LENGTH
                && value.codePoints().allMatch(RoomName::may);
    }

    private static boolean may(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c != ',' && c != ':';
        };
    }

    /// As it was first written.
    public String value() {
        return value;
    }

    /// Equal for equal names.
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof RoomName that && key.equals(that.key));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
