package dev.plausch.store;

import dev.plausch.core.Search.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the index is asked for.
///
/// @param places marks for where a message may have been said, at least one
/// @param author the mark for by whom, if it matters
record Wanted(List<Term> terms, List<String> places, Optional<String> author) {
    /// A mark that no message has. What is wanted without it is a part of its own: else FTS5 would look after each of
    /// the wanted words whether it was said in the place, which for a large room takes four times as long.
    private static final String NOWHERE = "§";

    Wanted with(List<Term> others) {
        return new Wanted(others, places, author);
    }

    // https://sqlite.org/fts5.html#full_text_query_syntax
    String query() {
        var place = places.stream().map(Wanted::quote).collect(Collectors.joining(" OR ", "(", ")"));
        var words = Stream.concat(
                        author.stream().map(Wanted::quote), terms.stream().map(Wanted::phrase))
                .collect(Collectors.joining(" AND "));
        return words.isEmpty() ? place : "((" + words + ") NOT " + quote(NOWHERE) + ") AND " + place;
    }

    private static String phrase(Term term) {
        return quote(String.join(" ", term.words())) + (term.prefix() ? " *" : "");
    }

    private static String quote(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}
