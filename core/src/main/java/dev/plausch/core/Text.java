package dev.plausch.core;

/// What someone says: 1 to 8,192 bytes of UTF-8, in up to 100 lines, without other control characters except IRC's
/// formatting. Made by [#check] alone.
public final class Text {
    /// In bytes of UTF-8.
    public static final int MAX_BYTES = 8192;

    /// Plain doors put the sender's name before each line, so many short ones would grow on the way.
    public static final int MAX_LINES = 100;

    private final String value;
    private final boolean formatted;

    private Text(String value, boolean formatted) {
        this.value = value;
        this.formatted = formatted;
    }

    /// A text that was checked before, as those in a store.
    ///
    /// @throws IllegalArgumentException if it was not
    public static Text known(String value) {
        return switch (check(value)) {
            case Good(var text) -> text;
            case Bad _ -> throw new IllegalArgumentException("not a text");
        };
    }

    /// The text, or why it cannot be said.
    public static Checked check(String value) {
        int bytes = 0;
        int lines = 1;
        boolean formatted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                bytes++;
                if (c == '\n') {
                    lines++;
                } else if (c < 0x20) {
                    if (!isFormatting(c)) {
                        return new Bad(Reason.TEXT_HAS_CONTROLS);
                    }
                    formatted = true;
                } else if (c == 0x7f) {
                    return new Bad(Reason.TEXT_HAS_CONTROLS);
                }
            } else if (c < 0xa0) {
                return new Bad(Reason.TEXT_HAS_CONTROLS);
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                return new Bad(Reason.TEXT_HAS_CONTROLS);
            }
        }
        if (bytes > MAX_BYTES) {
            return new Bad(Reason.TEXT_TOO_LONG);
        }
        if (lines > MAX_LINES) {
            return new Bad(Reason.TEXT_HAS_TOO_MANY_LINES);
        }
        var text = new Text(value, formatted);
        return text.plain().isBlank() ? new Bad(Reason.TEXT_EMPTY) : new Good(text);
    }

    /// The text as it was said.
    public String value() {
        return value;
    }

    /// The text without IRC's formatting, for doors that cannot show it.
    public String plain() {
        return formatted ? strip(value) : value;
    }

    // https://modern.ircdocs.horse/formatting
    private static boolean isFormatting(char c) {
        return switch (c) {
            case 0x02, 0x03, 0x04, 0x0f, 0x11, 0x16, 0x1d, 0x1e, 0x1f -> true;
            default -> false;
        };
    }

    private static String strip(String value) {
        var plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0x03) {
                i = afterColours(value, i + 1, 2, Text::isDecimal) - 1;
            } else if (c == 0x04) {
                i = afterColours(value, i + 1, 6, Text::isHex) - 1;
            } else if (c >= 0x20 || c == '\n') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// Where the text goes on behind a foreground and perhaps a background colour that begin at `from`.
    private static int afterColours(String value, int from, int digits, Digit digit) {
        int end = afterDigits(value, from, digits, digit);
        if (end > from && end < value.length() && value.charAt(end) == ',') {
            int background = afterDigits(value, end + 1, digits, digit);
            return background > end + 1 ? background : end;
        }
        return end;
    }

    private static int afterDigits(String value, int from, int most, Digit digit) {
        int at = from;
        while (at < value.length() && at < from + most && digit.is(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDecimal(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private interface Digit {
        boolean is(char c);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /// Its length only: what people write is not for logs.
    @Override
    public String toString() {
        return "Text[" + value.length() + "]";
    }

    /// What came of a check.
    public sealed interface Checked {}

    public record Good(Text text) implements Checked {}

    public record Bad(Reason reason) implements Checked {}
}
