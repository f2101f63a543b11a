package dev.plausch.client.desktop;

/// What strangers wrote, made fit to be shown.
final class Harmless {
    private static final int LONGEST_LABEL = 120;
    private static final String REPLACEMENT = "\uFFFD";
    private static final String NOT_HTML = "\u200B";

    private Harmless() {}

    /// A text of one line: what cannot be seen or turns the direction of writing becomes visible.
    static String text(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /// A short text for a label, which Swing must not take for HTML.
    static String label(String text) {
        var shown = text(text).strip();
        if (shown.codePointCount(0, shown.length()) > LONGEST_LABEL) {
            shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
        }
        return shown.startsWith("<") ? NOT_HTML + shown : shown;
    }

    private static void append(StringBuilder shown, int point) {
        if (point == '\n' || point == '\t' || point == '\r') {
            shown.append(' ');
        } else if (Character.isISOControl(point) || turnsDirection(point) || isBroken(point)) {
            shown.append(REPLACEMENT);
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    private static boolean isBroken(int point) {
        return point >= 0xD800 && point <= 0xDFFF || point == 0x2028 || point == 0x2029;
    }
}
