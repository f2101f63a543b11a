package dev.plausch.bench.store;

import dev.plausch.bench.Arguments;
import dev.plausch.store.SqliteStore;
import dev.plausch.store.UnusableStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `store grow`: fills a database step by step and measures at each: pages, searches, the start of a server on it, its
/// memory, and how fast it acknowledges (on a copy, which grows by what is sent).
///
/// @param data where the database is made; what is there already, up to `from` messages, is taken as it is
/// @param only what has this in its name is asked
record Growing(PrintStream out, Path data, Path launcher, long[] sizes, long from, String only, Figures figures) {
    private static final int STARTS = 5;
    private static final int SENDERS = 64;

    static Growing of(Arguments arguments, PrintStream out) {
        var sizes = arguments.text("sizes", "10000,100000,1000000,3000000,10000000");
        return new Growing(
                out,
                Path.of(arguments.text("data", "bench-data")),
                Path.of(arguments.text("launcher", "./plausch")),
                Arrays.stream(sizes.split(",")).mapToLong(Long::parseLong).toArray(),
                arguments.longNumber("from", 0),
                arguments.text("only", ""),
                new Figures(out, Path.of(arguments.text("figures", "figures.csv"))));
    }

    /// Only fills it, up to the last of the sizes.
    void fill() throws IOException, UnusableStore {
        Files.createDirectories(data);
        try (var opened = SqliteStore.open(data)) {
            fill(new Waiting(opened), from, sizes[sizes.length - 1]);
        }
    }

    /// Only asks, what has been filled to the last of the sizes before.
    void ask() throws IOException, UnusableStore {
        try (var opened = SqliteStore.open(data)) {
            new Questions(new Waiting(opened), sizes[sizes.length - 1], only, figures).ask();
        }
    }

    void run() throws IOException, UnusableStore {
        Files.createDirectories(data);
        long before = from;
        for (long size : sizes) {
            out.println("== " + size + " messages");
            ask(before, size);
            crowd(size);
            start(size);
            send(size);
            before = Math.max(before, size);
        }
    }

    /// Several ask at once, in this process.
    void crowd() throws IOException, UnusableStore {
        try (var opened = SqliteStore.open(data)) {
            new Crowding(out, new Waiting(opened), sizes[sizes.length - 1], figures).run();
        }
    }

    /// The same in a process of its own.
    private void crowd(long size) throws IOException {
        var words = List.of("store", "crowd", "--data", data.toString(), "--sizes", Long.toString(size), "--figures");
        Plausch.runBench(Stream.concat(words.stream(), Stream.of(figures.file().toString()))
                .toList());
    }

    private void ask(long before, long size) throws IOException, UnusableStore {
        try (var opened = SqliteStore.open(data)) {
            var store = new Waiting(opened);
            fill(store, before, size);
            new Questions(store, size, only, figures).ask();
        }
        size("database, MB", SqliteStore.FILE, size);
        size("index, MB", SqliteStore.INDEX, size);
    }

    /// The index may have to be made anew even where nothing is missing.
    private void fill(Waiting store, long before, long size) {
        long start = System.nanoTime();
        new Filling(store, new Past()).run(before, size);
        long more = Math.max(0, size - before);
        out.printf(Locale.ROOT, "filled by %d and indexed in %.0f s%n", more, (System.nanoTime() - start) / 1e9);
    }

    private void size(String what, String file, long messages) throws IOException {
        double megabytes = Files.size(data.resolve(file)) / 1e6;
        out.printf(Locale.ROOT, "%s: %.1f%n", what, megabytes);
        figures.add(what, messages, megabytes);
    }

    private void start(long size) throws IOException {
        var seconds = new double[STARTS];
        var megabytes = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var server = Plausch.start(launcher, data)) {
                seconds[i] = server.seconds();
                megabytes[i] = server.observed().memory().resident() / 1e6;
            }
        }
        median("start, s", seconds, size);
        median("memory at ready, MB", megabytes, size);
    }

    private void median(String what, double[] values, long size) throws IOException {
        Arrays.sort(values);
        out.printf(Locale.ROOT, "%s: %.3f (%.3f to %.3f)%n", what, values[STARTS / 2], values[0], values[STARTS - 1]);
        figures.add(what, size, values[STARTS / 2]);
    }

    private void send(long size) throws IOException {
        var copy = data.resolveSibling(data.getFileName() + "-copy");
        Files.createDirectories(copy);
        try {
            copy(data, copy);
            try (var server = Plausch.start(launcher, copy)) {
                var run = new Acknowledging(
                        server.address(),
                        copy,
                        SENDERS,
                        1,
                        5,
                        10,
                        server.observed().pid());
                figures.add("acknowledged/s", size, run.run(out).rate());
                double megabytes = server.observed().memory().resident() / 1e6;
                out.printf(Locale.ROOT, "memory behind 64 senders, MB: %.1f%n", megabytes);
                figures.add("memory behind 64 senders, MB", size, megabytes);
            }
        } finally {
            clear(copy);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.newDirectoryStream(from)) {
            for (var file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
