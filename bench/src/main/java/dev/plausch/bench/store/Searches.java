package dev.plausch.bench.store;

import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Search;
import dev.plausch.core.Search.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/// Searches of every kind, another one each time. A word is common that is in every 2nd to 20th message, and rare that
/// is in one of 100,000.
final class Searches {
    private static final int FOUND = 50;
    /// Messages in a day, one every three seconds.
    private static final int DAY = 28_800;

    private final long messages;
    private final SplittableRandom random;

    Searches(long messages, SplittableRandom random) {
        this.messages = messages;
        this.random = random;
    }

    /// By their names, in the order in which they are asked.
    Map<String, Supplier<Function<History, List<Message>>>> all() {
        var all = new LinkedHashMap<String, Supplier<Function<History, List<Message>>>>();
        all.put("common word", () -> in(Past.LARGE, common()));
        all.put("rare word", () -> in(Past.LARGE, rare()));
        all.put("word nobody said", () -> in(Past.LARGE, new Term(List.of("xyzzy" + random.nextInt(1_000)), false)));
        all.put("two common words", () -> in(Past.LARGE, common(), common()));
        all.put("two words, 1 in 1,000 each", () -> in(Past.LARGE, seldom(), seldom()));
        all.put("common and rare word", () -> in(Past.LARGE, common(), rare()));
        all.put("phrase of common words", () -> in(Past.LARGE, phrase(common(), common())));
        all.put("phrase, words 1 in 150 each", () -> in(Past.LARGE, phrase(usual(), usual())));
        all.put("phrase nobody said", () -> in(Past.LARGE, phrase(word(1_000, 2_000), word(1_000, 2_000))));
        all.put("prefix of three letters", () -> in(Past.LARGE, threeLetters()));
        all.put("common word as a prefix", () -> in(Past.LARGE, prefix(common())));
        all.put("common prefix and rare word", () -> in(Past.LARGE, prefix(common()), rare()));
        all.put("two common prefixes", () -> in(Past.LARGE, prefix(common()), prefix(common())));
        all.put("phrase with a common prefix", () -> in(Past.LARGE, prefix(phrase(usual(), common()))));
        all.put("common word, small room", () -> in(Past.SMALL, common()));
        all.put("rare word, small room", () -> in(Past.SMALL, rare()));
        all.put("common prefix, small room", () -> in(Past.SMALL, prefix(common())));
        all.put("common word by one of 1,000", () -> by(somebody(), Bounds.NONE, common()));
        all.put("rare word by one of 1,000", () -> by(somebody(), Bounds.NONE, rare()));
        all.put("common prefix by one of 1,000", () -> by(somebody(), Bounds.NONE, prefix(common())));
        all.put("common word on one day", () -> on(someDay(), common()));
        all.put("rare word on one day", () -> on(someDay(), rare()));
        all.put("common prefix on one day", () -> on(someDay(), prefix(common())));
        all.put("rare word in the older half", () -> on(new Bounds(MessageId.FIRST, Past.id(messages / 2)), rare()));
        all.put("two words by one on one day", () -> by(somebody(), someDay(), common(), common()));
        all.put(
                "prefix and phrase by one",
                () -> by(somebody(), Bounds.NONE, prefix(common()), phrase(common(), common())));
        all.put("common word everywhere", () -> everywhere(common()));
        all.put("rare word everywhere", () -> everywhere(rare()));
        return all;
    }

    private Function<History, List<Message>> in(RoomName room, Term... terms) {
        return search(List.of(room), Optional.empty(), Optional.empty(), Bounds.NONE, terms);
    }

    private Function<History, List<Message>> by(Name author, Bounds bounds, Term... terms) {
        return search(List.of(Past.LARGE), Optional.empty(), Optional.of(author), bounds, terms);
    }

    private Function<History, List<Message>> on(Bounds bounds, Term... terms) {
        return search(List.of(Past.LARGE), Optional.empty(), Optional.empty(), bounds, terms);
    }

    private Function<History, List<Message>> everywhere(Term... terms) {
        var reader = new Search.Reader(somebody(), MessageId.FIRST);
        return search(List.of(Past.SMALL, Past.LARGE), Optional.of(reader), Optional.empty(), Bounds.NONE, terms);
    }

    private static Function<History, List<Message>> search(
            List<RoomName> rooms, Optional<Search.Reader> reader, Optional<Name> author, Bounds bounds, Term... terms) {
        var places = rooms.stream().<Conversation>map(Conversation.Room::new).toList();
        var search = new Search(List.of(terms), places, reader, Optional.empty(), author, bounds, FOUND);
        return history -> history.search(search);
    }

    private Name somebody() {
        return Past.person(random.nextInt(Past.PEOPLE));
    }

    private Bounds someDay() {
        long first = random.nextLong(Math.max(1, messages - DAY));
        return new Bounds(Past.id(first), Past.id(first + DAY));
    }

    private Term common() {
        return word(0, 10);
    }

    private Term usual() {
        return word(50, 150);
    }

    private Term seldom() {
        return word(500, 1_000);
    }

    private Term rare() {
        return word(Vocabulary.SIZE - 1_000, Vocabulary.SIZE);
    }

    private Term word(int from, int to) {
        return new Term(List.of(Vocabulary.word(random.nextInt(from, to))), false);
    }

    private static Term phrase(Term one, Term other) {
        return new Term(List.of(one.words().getFirst(), other.words().getFirst()), false);
    }

    private static Term prefix(Term term) {
        return new Term(term.words(), true);
    }

    private Term threeLetters() {
        var word = Vocabulary.word(random.nextInt(1_000, 2_000));
        return new Term(List.of(word.substring(0, 3)), true);
    }
}
