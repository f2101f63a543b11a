package dev.plausch.core;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// A person's name: NFC, 1 to 30 characters; letters, combining marks, digits, ``_-[]\`^{}|`` and inner dots; no
/// leading digit, mark, dot or `-`. Equal by its folded key, so `Anna` is `anna`. Whether it is taken, or looks like
/// one that is, [People] knows.
public final class Name {
    /// In code points.
    public static final int MAX_LENGTH = 30;

    private static final String SPECIALS = "_-[]\\`^{}|";

    private final String value;
    private final String key;

    private Name(String value) {
        this.value = value;
        this.key = Folding.key(value);
    }

    /// A name that was checked before, as those in a store.
    ///
    /// @throws IllegalArgumentException if it was not
    public static Name known(String value) {
        return switch (check(value)) {
            case Good(var name) -> name;
            case Bad _ -> throw new IllegalArgumentException("not a name");
        };
    }

    /// The name, or why it cannot be one.
    public static Checked check(String raw) {
        if (raw.length() > Folding.longest(MAX_LENGTH)) {
            return new Bad(Reason.NAME_INVALID);
        }
        var value = Folding.isAscii(raw) ? raw : Normalizer.normalize(raw, Form.NFC);
        return isValid(value) ? new Good(new Name(value)) : new Bad(Reason.NAME_INVALID);
    }

    private static boolean isValid(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > MAX_LENGTH || value.endsWith(".") || !mayLead(value.codePointAt(0))) {
            return false;
        }
        return value.codePoints()
                .allMatch(c -> mayLead(c) || isMark(c) || Character.isDigit(c) || c == '-' || c == '.');
    }

    private static boolean mayLead(int c) {
        return Character.isLetter(c) || (c != '-' && c < 0x80 && SPECIALS.indexOf(c) >= 0);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// As its owner writes it.
    public String value() {
        return value;
    }

    /// Equal for equal names.
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /// What came of a check.
    public sealed interface Checked {}

    public record Good(Name name) implements Checked {}

    public record Bad(Reason reason) implements Checked {}
}
