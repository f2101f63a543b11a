package dev.plausch.app.tour;

import dev.plausch.wire.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What the reader sees: 80 columns, in colours where there may be any. What could steer the terminal is made visible.
final class Page {
    static final int WIDTH = 80;
    private static final int MARGIN = 3;
    private static final int WORDS = 52;
    private static final int MOST_LINES = 4;

    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String GREEN = "32";
    private static final String CYAN = "36";
    private static final String YELLOW = "33";

    /// What somebody does in a row of the page.
    enum Doing {
        SENDS("→", ">", GREEN),
        READS("←", "<", CYAN),
        /// What goes over no wire.
        NOTES("·", "-", FAINT),
        /// A visitor sends something.
        VISITS("→", ">", YELLOW);

        private final String sign;
        private final String plain;
        private final String colour;

        Doing(String sign, String plain, String colour) {
            this.sign = sign;
            this.plain = plain;
            this.colour = colour;
        }
    }

    private final PrintStream out;
    private final boolean coloured;
    private final boolean plain;

    Page(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
        this.plain = !out.charset().newEncoder().canEncode("→←·⏎─");
    }

    void heading(String title) {
        var rule = (plain ? "-" : "─");
        print("");
        print(paint(FAINT, rule.repeat(2)) + " " + paint(BOLD, title) + " "
                + paint(FAINT, rule.repeat(Math.max(2, WIDTH - title.length() - 4))));
    }

    void paragraph(String text) {
        wrapped(
                        plain
                                ? text.replace('→', '>')
                                        .replace('←', '<')
                                        .replace('·', '-')
                                        .replace("⏎", "\\n")
                                : text,
                        WIDTH - MARGIN)
                .forEach(line -> print(" ".repeat(MARGIN) + line));
    }

    /// Stands out, as it is.
    void emphasis(String line) {
        print(" ".repeat(MARGIN) + paint(BOLD, line));
    }

    void blank() {
        print("");
    }

    /// Something goes over a wire, literally.
    ///
    /// @param where the other end of the wire is
    void row(String who, Doing doing, String where, String words) {
        var lines = cut(doing == Doing.NOTES ? Printable.of(words) : literal(words));
        var sign = plain ? doing.plain : doing.sign;
        print(" ".repeat(MARGIN)
                + paint(doing.colour, "%-6s %s ".formatted(Printable.of(who), sign))
                + paint(FAINT, "%-15s ".formatted(where))
                + words(doing, lines.getFirst()));
        lines.stream().skip(1).forEach(line -> print(" ".repeat(WIDTH - WORDS) + words(doing, line)));
    }

    private String words(Doing doing, String line) {
        return doing == Doing.NOTES ? paint(FAINT, line) : line;
    }

    private String literal(String words) {
        var text = words.endsWith("\n") ? words.substring(0, words.length() - 1) : words;
        var end = words.endsWith("\n") ? (plain ? "\\n" : "⏎") : "";
        return Printable.of(text) + end;
    }

    /// In lines that fit; not more than a few.
    private static List<String> cut(String words) {
        var points = words.codePoints().limit((long) MOST_LINES * WORDS).toArray();
        var lines = new ArrayList<String>();
        for (int at = 0; at < points.length; ) {
            var line = line(new String(points, at, Math.min(WORDS, points.length - at)), at + WORDS < points.length);
            lines.add(line);
            at += line.codePointCount(0, line.length());
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /// Up to its last space, if more follows.
    private static String line(String words, boolean isContinued) {
        int space = words.lastIndexOf(' ');
        return isContinued && space > 0 ? words.substring(0, space + 1) : words;
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private String paint(String colour, String text) {
        return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    private void print(String line) {
        out.println(coloured ? line : line.stripTrailing());
        out.flush();
    }
}
