package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.RoomName;
import dev.plausch.core.Search;
import dev.plausch.core.Search.Term;
import dev.plausch.core.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Asks a store of so many messages for pages and searches, one question after the other, each from its asking to its
/// answer.
final class Questions {
    private static final int PAGE = 100;
    private static final int PAGES = 2_000;
    private static final int SEARCHES = 200;
    private static final int FOUND = 50;
    private static final int WARMUP = 5;
    /// How long one kind is asked for: what is slow is asked less often.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(15);
    /// Of the words by their use.
    private static final int COMMON = 10;

    private static final int RARE = Vocabulary.SIZE - 1_000;

    private final Waiting store;
    private final long messages;
    private final Figures figures;
    private final SplittableRandom random = new SplittableRandom(1);

    Questions(Waiting store, long messages, Figures figures) {
        this.store = store;
        this.messages = messages;
        this.figures = figures;
    }

    void ask() throws IOException {
        var large = new Conversation.Room(Past.LARGE);
        page("page, newest", () -> history -> history.page(large, new Span.Latest(), Bounds.NONE, PAGE));
        page("page, before", () -> {
            var at = somewhere();
            return history -> history.page(large, new Span.Before(at), Bounds.NONE, PAGE);
        });
        page("page, around", () -> {
            var at = somewhere();
            return history -> history.page(large, new Span.Around(at), Bounds.NONE, PAGE);
        });
        search("common word", Past.LARGE, () -> word(0, COMMON));
        search("rare word", Past.LARGE, () -> word(RARE, Vocabulary.SIZE));
        search("two common words", Past.LARGE, () -> word(0, COMMON), () -> word(0, COMMON));
        search("two words, 1 in 1,000 each", Past.LARGE, () -> word(500, 1_000), () -> word(500, 1_000));
        search("common and rare word", Past.LARGE, () -> word(0, COMMON), () -> word(RARE, Vocabulary.SIZE));
        search("phrase of common words", Past.LARGE, () -> words(0, COMMON));
        search("phrase nobody said", Past.LARGE, () -> words(1_000, 2_000));
        search("prefix of three letters", Past.LARGE, () -> prefix(3));
        search(
                "common word as a prefix",
                Past.LARGE,
                () -> new Term(List.of(Vocabulary.word(random.nextInt(COMMON))), true));
        search("prefix of one letter", Past.LARGE, () -> prefix(1));
        search("common word, small room", Past.SMALL, () -> word(0, COMMON));
        search("rare word, small room", Past.SMALL, () -> word(RARE, Vocabulary.SIZE));
    }

    private MessageId somewhere() {
        return Past.id(random.nextLong(messages));
    }

    private void page(String what, Question question) throws IOException {
        measure(what, PAGES, question);
    }

    private void search(String what, RoomName room, TermSource... terms) throws IOException {
        measure("search, " + what, SEARCHES, () -> {
            var search = new Search(
                    Arrays.stream(terms).map(TermSource::next).toList(),
                    List.of(new Conversation.Room(room)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Bounds.NONE,
                    FOUND);
            return history -> history.search(search);
        });
    }

    private void measure(String what, int times, Question question) throws IOException {
        var took = new Latencies();
        for (int i = 0; i < WARMUP; i++) {
            store.ask(question.next());
        }
        long end = System.nanoTime() + MOST_NANOS;
        for (int i = 0; i < times && System.nanoTime() < end; i++) {
            var next = question.next();
            long start = System.nanoTime();
            store.ask(next);
            took.add(System.nanoTime() - start);
        }
        figures.add(what, messages, took);
    }

    /// Another one every time.
    private interface Question {
        Function<History, List<Message>> next();
    }

    private interface TermSource {
        Term next();
    }

    private Term word(int from, int to) {
        return new Term(List.of(Vocabulary.word(random.nextInt(from, to))), false);
    }

    private Term words(int from, int to) {
        return new Term(
                List.of(Vocabulary.word(random.nextInt(from, to)), Vocabulary.word(random.nextInt(from, to))), false);
    }

    private Term prefix(int letters) {
        var word = Vocabulary.word(random.nextInt(1_000, 2_000));
        return new Term(List.of(word.substring(0, letters)), true);
    }
}
