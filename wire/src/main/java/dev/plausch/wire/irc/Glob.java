package dev.plausch.wire.irc;

/// A text with `*` for any characters and `?` for one, compared without case; `\` takes the meaning from the character
/// behind it. modern: Wildcard Expressions
///
/// Matching looks at most once at each character for each of the pattern's: it remembers only the last `*`, so that no
/// pattern makes it slow. What `?` stands for is a code point.
public record Glob(String pattern) {

    public Glob {
        if (pattern.length() > IrcLimits.GLOB_LENGTH) {
            throw new IllegalArgumentException("a mask of " + pattern.length() + " characters");
        }
        pattern = simplified(pattern);
    }

    /// Cut to the longest that a mask may be.
    public static Glob of(String pattern) {
        return new Glob(pattern.length() <= IrcLimits.GLOB_LENGTH ? pattern : cut(pattern, IrcLimits.GLOB_LENGTH));
    }

    static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /// Several `*` are as good as one.
    private static String simplified(String pattern) {
        if (!pattern.contains("**")) {
            return pattern;
        }
        var simple = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean repeated = c == '*' && i > 0 && pattern.charAt(i - 1) == '*' && !isEscaped(pattern, i - 1);
            if (!repeated) {
                simple.append(c);
            }
        }
        return simple.toString();
    }

    private static boolean isEscaped(String pattern, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && pattern.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    public static boolean hasWildcards(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    public boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int tried = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = ++p;
                tried = t;
            } else if (matchesOne(p, text, t)) {
                t += pattern.charAt(p) == '?' ? width(text, t) : 1;
                p += literalWidth(p);
            } else if (star >= 0) {
                p = star;
                tried += width(text, tried);
                t = tried;
            } else {
                return false;
            }
        }
        return p == pattern.length() || p == pattern.length() - 1 && pattern.charAt(p) == '*';
    }

    private boolean matchesOne(int p, String text, int t) {
        if (p >= pattern.length()) {
            return false;
        }
        char c = pattern.charAt(p);
        if (c == '?') {
            return true;
        }
        char wanted = isEscape(p) ? pattern.charAt(p + 1) : c;
        return Casemapping.fold(wanted) == Casemapping.fold(text.charAt(t));
    }

    /// A `\` at the end stands for itself.
    private boolean isEscape(int p) {
        return pattern.charAt(p) == '\\' && p + 1 < pattern.length();
    }

    private int literalWidth(int p) {
        return isEscape(p) ? 2 : 1;
    }

    private static int width(String text, int at) {
        return Character.charCount(text.codePointAt(at));
    }
}
