package dev.plausch.wire.irc;

/// `CASEMAPPING=ascii`: A to Z are a to z, and nothing else. modern: CASEMAPPING parameter
///
/// Names of people and channels are compared by the house's own rules, which are wider; this is for masks, commands and
/// what else is IRC's own.
public final class Casemapping {
    /// As ISUPPORT says it.
    public static final String NAME = "ascii";

    private Casemapping() {}

    public static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    public static String fold(String text) {
        return map(text, 'A', 'Z', 32);
    }

    public static String upper(String text) {
        return map(text, 'a', 'z', -32);
    }

    public static boolean same(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (fold(one.charAt(i)) != fold(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String map(String text, char first, char last, int by) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= first && text.charAt(i) <= last) {
                return mapFrom(i, text, first, last, by);
            }
        }
        return text;
    }

    private static String mapFrom(int from, String text, char first, char last, int by) {
        var mapped = text.toCharArray();
        for (int i = from; i < mapped.length; i++) {
            if (mapped[i] >= first && mapped[i] <= last) {
                mapped[i] += (char) by;
            }
        }
        return new String(mapped);
    }
}
