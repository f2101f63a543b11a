package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;
import java.util.ArrayList;
import java.util.List;

/// Lists that may need several lines: names, tokens, capabilities.
public final class WordLines {
    private WordLines() {}

    /// Joins the words to as few lines as may be, in their order; one empty line if there are none.
    ///
    /// @param room bytes of a line; a longer word has one of its own
    /// @param most words of a line
    public static List<String> of(List<String> words, String separator, int room, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int bytes = 0;
        int count = 0;
        for (var word : words) {
            int cost = Utf8.length(word) + separator.length();
            if (count > 0 && (count == most || bytes + cost > room + separator.length())) {
                lines.add(line.toString());
                line.setLength(0);
                bytes = 0;
                count = 0;
            }
            line.append(count == 0 ? "" : separator).append(word);
            bytes += cost;
            count++;
        }
        lines.add(line.toString());
        return lines;
    }
}
