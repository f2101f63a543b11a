package dev.plausch.store;

import dev.plausch.core.Search.Term;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Beginnings of words. The index has no list of the messages in which some word begins so: it puts together the lists
/// of all words that do before it gives the first message, which takes as long as these lists are. Where they are long,
/// nearly everybody's messages have it, and it is quicker to look into the newest.
final class Beginnings {
    /// The end of an estimate's range: above all that a word has.
    private static final byte ABOVE = (byte) 0xff;
    /// FTS5's own list of the terms that begin a page of a segment; its terms have a `0` before them.
    private static final String PAGES = """
        WITH RECURSIVE part (segment) AS (
            SELECT min(segid) FROM word_idx
            UNION ALL
            SELECT (SELECT min(segid) FROM word_idx WHERE segid > segment) FROM part WHERE segment IS NOT NULL)
        SELECT ifnull(sum(
            (SELECT pgno / 2 FROM word_idx WHERE segid = segment AND term < ? ORDER BY term DESC LIMIT 1)
            - (SELECT pgno / 2 FROM word_idx WHERE segid = segment AND term <= ? ORDER BY term DESC LIMIT 1)), 0)
        FROM part\
        """;

    private Beginnings() {}

    /// About how many pages of lists would have to be put together.
    static long pages(Sql words, Term term) {
        return term.prefix() ? pages(words, term.words().getLast()) : 0;
    }

    private static long pages(Sql words, String beginning) {
        var first = ('0' + beginning).getBytes(StandardCharsets.UTF_8);
        var end = new byte[first.length + 1];
        System.arraycopy(first, 0, end, 0, first.length);
        end[first.length] = ABOVE;
        return words.number(PAGES, end, first).orElseThrow();
    }

    /// The terms without the beginnings: who has those has these.
    static List<Term> without(List<Term> terms) {
        return terms.stream().flatMap(Beginnings::without).toList();
    }

    private static Stream<Term> without(Term term) {
        if (!term.prefix()) {
            return Stream.of(term);
        }
        var others = term.words().subList(0, term.words().size() - 1);
        return others.isEmpty() ? Stream.of() : Stream.of(new Term(others, false));
    }
}
