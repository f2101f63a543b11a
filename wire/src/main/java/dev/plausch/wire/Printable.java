package dev.plausch.wire;

/// Text from elsewhere that goes to a terminal: what could steer the terminal, or turn the order of its line, is shown
/// escaped.
public final class Printable {
    private Printable() {}

    /// The text on one line: a control character is shown as `\n` or `\u001b`.
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isHarmful)) {
            return text;
        }
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (!isHarmful(c)) {
                    safe.appendCodePoint(c);
                } else if (c > 0xffff) {
                    safe.append("\\U%08x".formatted(c));
                } else {
                    safe.append("\\u%04x".formatted(c));
                }
            }
        }
    }

    /// Control characters of C0 and C1, lone surrogates, line separators, and format characters (which hold the
    /// directional overrides) but the joiners that emoji and several scripts need.
    public static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> c != 0x200c && c != 0x200d;
            default -> false;
        };
    }
}
