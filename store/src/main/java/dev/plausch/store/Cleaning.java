package dev.plausch.store;

import dev.plausch.core.Name;
import dev.plausch.core.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes names and texts of what other programs wrote down.
final class Cleaning {
    private Cleaning() {}

    /// The name as it is, or the nearest to it that is one; empty if there is none.
    static Optional<Name> name(String raw) {
        return switch (Name.check(raw)) {
            case Name.Good(var name) -> Optional.of(name);
            case Name.Bad _ -> nearest(raw);
        };
    }

    private static Optional<Name> nearest(String raw) {
        var name = new StringBuilder();
        raw.strip().codePoints().limit(Name.MAX_LENGTH - 1).forEach(c -> name.appendCodePoint(isUsual(c) ? c : '_'));
        while (!name.isEmpty() && name.charAt(name.length() - 1) == '.') {
            name.setLength(name.length() - 1);
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Name.check(name.toString()) instanceof Name.Good(var same) ? Optional.of(same) : led(name);
    }

    private static Optional<Name> led(StringBuilder name) {
        return Name.check("_" + name) instanceof Name.Good(var led) ? Optional.of(led) : Optional.empty();
    }

    private static boolean isUsual(int c) {
        return Character.isLetterOrDigit(c) || "_-[]\\`^{}|.".indexOf(c) >= 0;
    }

    /// The text as it is, or without what a text may not have and in as many parts as it needs; none if nothing is
    /// left.
    static List<Text> texts(String raw) {
        return Text.check(raw) instanceof Text.Good(var text) ? List.of(text) : cut(withoutControls(raw));
    }

    private static List<Text> cut(String clean) {
        var texts = new ArrayList<Text>();
        int start = 0;
        while (start < clean.length()) {
            int end = end(clean, start);
            if (Text.check(clean.substring(start, end)) instanceof Text.Good(var text)) {
                texts.add(text);
            }
            start = end;
        }
        return texts;
    }

    /// As far as one text goes.
    private static int end(String clean, int start) {
        int at = start;
        int lines = 1;
        int bytes = 0;
        while (at < clean.length()) {
            int c = clean.codePointAt(at);
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            lines += c == '\n' ? 1 : 0;
            if (bytes > Text.MAX_BYTES || lines > Text.MAX_LINES) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static String withoutControls(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (c == '\t') {
                clean.append(' ');
            } else if (!(Text.check("a" + Character.toString(c)) instanceof Text.Bad)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
