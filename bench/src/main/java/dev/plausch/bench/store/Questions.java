package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Span;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Asks a store of so many messages for pages and searches, one question after the other, each from its asking to its
/// answer.
final class Questions {
    private static final int PAGE = 100;
    private static final int PAGES = 2_000;
    private static final int SEARCHES = 500;
    private static final int WARMUP = 5;
    /// How long one kind is asked for: what is slow is asked less often.
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Waiting store;
    private final long messages;
    private final String only;
    private final Figures figures;
    private final SplittableRandom random = new SplittableRandom(1);

    /// @param only what has this in its name
    Questions(Waiting store, long messages, String only, Figures figures) {
        this.store = store;
        this.messages = messages;
        this.only = only;
        this.figures = figures;
    }

    void ask() throws IOException {
        var large = new Conversation.Room(Past.LARGE);
        page("newest", () -> history -> history.page(large, new Span.Latest(), Bounds.NONE, PAGE));
        page("before", () -> {
            var at = somewhere();
            return history -> history.page(large, new Span.Before(at), Bounds.NONE, PAGE);
        });
        page("around", () -> {
            var at = somewhere();
            return history -> history.page(large, new Span.Around(at), Bounds.NONE, PAGE);
        });
        for (var kind : new Searches(messages, random).all().entrySet()) {
            measure("search, " + kind.getKey(), SEARCHES, kind.getValue());
        }
    }

    private MessageId somewhere() {
        return Past.id(random.nextLong(messages));
    }

    private void page(String what, Supplier<Function<History, List<Message>>> question) throws IOException {
        measure("page, " + what, PAGES, question);
    }

    private void measure(String what, int times, Supplier<Function<History, List<Message>>> question)
            throws IOException {
        if (!what.contains(only)) {
            return;
        }
        var took = new Latencies();
        for (int i = 0; i < WARMUP; i++) {
            store.ask(question.get());
        }
        long end = System.nanoTime() + MOST_NANOS;
        for (int i = 0; i < times && System.nanoTime() < end; i++) {
            var next = question.get();
            long start = System.nanoTime();
            store.ask(next);
            took.add(System.nanoTime() - start);
        }
        figures.add(what, messages, took);
    }
}
