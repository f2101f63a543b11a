package dev.plausch.direct;

import dev.plausch.wire.Printable;
import java.util.Optional;

/// What strangers send, without anything that could steer a terminal or turn the order of a line.
public final class Clean {
    /// The longest name, in characters.
    static final int NAME = 30;

    private Clean() {}

    /// A line of text: a harmful character is gone, a tab is a space.
    public static String text(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> !Printable.isHarmful(c))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// A name of 1 to 30 characters on one line; empty if it is none.
    public static Optional<String> name(String raw) {
        var clean = text(raw).strip();
        return Optional.of(clean).filter(each -> !each.isEmpty() && each.codePointCount(0, each.length()) <= NAME);
    }
}
