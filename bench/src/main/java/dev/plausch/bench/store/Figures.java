package dev.plausch.bench.store;

import dev.plausch.bench.Latencies;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// What was measured, on the terminal and as lines of `what,messages,value` in a file for the plots.
record Figures(PrintStream out, Path file) {
    void add(String what, long messages, double value) throws IOException {
        Files.writeString(
                file,
                String.format(Locale.ROOT, "%s,%d,%.6g%n", what, messages, value),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// In milliseconds; the plots show the 99th percentile.
    void add(String what, long messages, Latencies took) throws IOException {
        out.printf(
                Locale.ROOT,
                "%-34s ms: p50 %8.3f  p99 %8.3f  greatest %8.3f%n",
                what,
                took.percentile(0.5) / 1e6,
                took.percentile(0.99) / 1e6,
                took.greatest() / 1e6);
        add(what, messages, took.percentile(0.99) / 1e6);
    }
}
