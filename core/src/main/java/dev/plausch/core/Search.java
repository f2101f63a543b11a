package dev.plausch.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A search, with what the searcher may read.
///
/// @param terms all of which a message has
/// @param places in which to look, private messages aside
/// @param reader whose private messages to look through too, if anybody's
/// @param partner of whose private messages with the reader alone, if anybody's
/// @param author of the messages, if it matters
/// @param bounds of the ids, that is, of time; for private messages `reader.since` too
/// @param limit at most this many, at least 1
public record Search(
        List<Term> terms,
        List<Conversation> places,
        Optional<Reader> reader,
        Optional<Name> partner,
        Optional<Name> author,
        Bounds bounds,
        int limit) {
    public Search {
        terms = List.copyOf(terms);
        places = List.copyOf(places);
    }

    /// Whether a text has all the terms.
    public boolean isAbout(Text text) {
        var words = Words.of(text.plain());
        return terms.stream().allMatch(term -> term.isIn(words));
    }

    /// Whose private messages may be found.
    ///
    /// @param since the first that is theirs; before, somebody else may have had the name
    public record Reader(Name name, MessageId since) {}

    /// Words that follow each other.
    ///
    /// @param words at least one, folded as [Words#of] folds
    /// @param prefix whether the last is only a word's beginning
    public record Term(List<String> words, boolean prefix) {
        public Term {
            words = List.copyOf(words);
        }

        private boolean isIn(List<String> text) {
            return IntStream.rangeClosed(0, text.size() - words.size())
                    .mapToObj(start -> text.subList(start, start + words.size()))
                    .anyMatch(this::isLike);
        }

        /// @param some as many words as there are here
        private boolean isLike(List<String> some) {
            int last = words.size() - 1;
            return prefix
                    ? some.get(last).startsWith(words.get(last))
                            && some.subList(0, last).equals(words.subList(0, last))
                    : some.equals(words);
        }
    }
}
