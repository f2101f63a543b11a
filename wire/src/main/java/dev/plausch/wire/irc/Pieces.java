package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text to what lines can carry: at its line feeds, then between words (the space stays at the end), else
/// between characters as people see them, else between code points. ircv3 multiline: Splitting long lines
public final class Pieces {
    private Pieces() {}

    /// @param text without line feeds
    /// @param continues the line before it: joined to it without a line feed
    public record Piece(String text, boolean continues) {}

    /// For `:source COMMAND target :`, so that nobody's name makes the line too long.
    ///
    /// @param sourceBytes the source with its colon and space, at its longest
    public static int room(int sourceBytes, String command, String target) {
        return IrcLimits.BODY_BYTES - sourceBytes - command.length() - 1 - Utf8.length(target) - 2;
    }

    /// All pieces, blank lines too: whoever reads no batches must be sent none.
    ///
    /// @param room bytes of a piece
    public static List<Piece> of(String text, int room) {
        return of(text, List.of(), room);
    }

    /// The same, cut at these places, too.
    ///
    /// @param joints characters before each; what is not within a line is passed over
    public static List<Piece> of(String text, List<Integer> joints, int room) {
        if (text.indexOf('\n') < 0 && joints.isEmpty() && Utf8.length(text) <= room) {
            return List.of(new Piece(text, false));
        }
        var pieces = new ArrayList<Piece>();
        int from = 0;
        boolean continues = false;
        for (int joint : joints) {
            if (joint > from && joint < text.length() && isWithin(text, joint)) {
                lines(text.substring(from, joint), continues, room, pieces);
                from = joint;
                continues = true;
            }
        }
        lines(text.substring(from), continues, room, pieces);
        return pieces;
    }

    private static boolean isWithin(String text, int joint) {
        return text.charAt(joint - 1) != '\n'
                && text.charAt(joint) != '\n'
                && !Character.isLowSurrogate(text.charAt(joint));
    }

    private static void lines(String text, boolean continues, int room, List<Piece> pieces) {
        boolean joined = continues;
        for (var line : text.split("\n", -1)) {
            cut(line, joined, room, pieces);
            joined = false;
        }
    }

    /// For whoever reads no batches: no blank lines, and each piece of an ACTION is an ACTION.
    public static List<String> lines(String text, List<Integer> joints, int room) {
        var action = Ctcp.parse(text).filter(Ctcp::isAction);
        if (action.isEmpty()) {
            return sayings(text, joints, room);
        }
        return sayings(action.get().params(), List.of(), room - Ctcp.ACTION_BYTES).stream()
                .map(piece -> new Ctcp(Ctcp.ACTION, piece).text())
                .toList();
    }

    private static List<String> sayings(String text, List<Integer> joints, int room) {
        return of(text, joints, room).stream()
                .map(Piece::text)
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static void cut(String line, boolean continues, int room, List<Piece> pieces) {
        int from = 0;
        int fits = fitting(line, 0, room);
        while (fits < line.length()) {
            int end = boundary(line, from, fits);
            pieces.add(new Piece(line.substring(from, end), continues || from > 0));
            from = end;
            fits = fitting(line, from, room);
        }
        pieces.add(new Piece(line.substring(from), continues || from > 0));
    }

    /// Up to where the bytes suffice; at least one code point.
    private static int fitting(String line, int from, int room) {
        int at = from;
        int bytes = 0;
        while (at < line.length()) {
            int codePoint = line.codePointAt(at);
            bytes += Utf8.length(codePoint);
            if (bytes > room && at > from) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int boundary(String line, int from, int fits) {
        int space = line.lastIndexOf(' ', fits - 1);
        return space > from ? space + 1 : between(line, from, fits);
    }

    private static int between(String line, int from, int fits) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        int to = Math.min(line.length(), fits + 64);
        characters.setText(line.substring(from, to));
        int end = from + (characters.isBoundary(fits - from) ? fits - from : characters.preceding(fits - from));
        return end > from ? end : fits;
    }
}
