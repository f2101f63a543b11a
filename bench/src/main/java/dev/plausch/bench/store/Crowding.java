package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import dev.plausch.bench.ServerProcess;
import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// `store crowd`: several ask at once, pages and searches of every kind by turns, and how much memory the process needs
/// meanwhile. For that it has to be a process of its own, with the options of the server.
record Crowding(PrintStream out, Waiting store, long messages, Figures figures) {
    private static final int ASKERS = 8;
    private static final int PAGE = 100;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(30);

    void run() throws IOException {
        var process = new ServerProcess(ProcessHandle.current().pid());
        print("before the first question", process.memory());
        var latencies = ask();
        var memory = process.memory();
        print("behind the last of " + latencies.count(), memory);
        figures.add("memory under questions, MB", messages, memory.resident() / 1e6);
        figures.add("question of " + ASKERS + " at once", messages, latencies);
    }

    private void print(String when, ServerProcess.Memory memory) {
        out.printf(
                Locale.ROOT,
                "memory %s, MB: %.1f, %.1f of it backed by no file%n",
                when,
                memory.resident() / 1e6,
                memory.anonymous() / 1e6);
    }

    private Latencies ask() {
        var took = new Latencies();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < ASKERS; i++) {
            var random = new SplittableRandom(i);
            threads.add(Thread.ofPlatform().start(() -> ask(random, took)));
        }
        for (var thread : threads) {
            join(thread);
        }
        return took;
    }

    private void ask(SplittableRandom random, Latencies took) {
        var kinds = new ArrayList<>(new Searches(messages, random).all().values());
        kinds.add(() -> page(random));
        long end = System.nanoTime() + NANOS;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            store.ask(any(kinds, random).get());
            long nanos = System.nanoTime() - start;
            synchronized (took) {
                took.add(nanos);
            }
        }
    }

    private static Supplier<Function<History, List<Message>>> any(
            List<Supplier<Function<History, List<Message>>>> kinds, SplittableRandom random) {
        return kinds.get(random.nextInt(kinds.size()));
    }

    private Function<History, List<Message>> page(SplittableRandom random) {
        var at = Past.id(random.nextLong(messages));
        return history -> history.page(new Conversation.Room(Past.LARGE), new Span.Around(at), Bounds.NONE, PAGE);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
