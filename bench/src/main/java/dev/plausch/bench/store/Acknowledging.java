package dev.plausch.bench.store;

import dev.plausch.bench.Arguments;
import dev.plausch.bench.Latencies;
import dev.plausch.bench.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;

/// `store senders`: acknowledged messages a second through a running server's IRC door, and the disk alone before and
/// after.
///
/// @param data on the disk of the server's data directory
/// @param pid of the server, or 0
record Acknowledging(InetSocketAddress server, Path data, int senders, int window, int warmup, int seconds, long pid) {
    private static final int SYNC_SECONDS = 2;

    static Acknowledging of(Arguments arguments) {
        return new Acknowledging(
                new InetSocketAddress(arguments.text("host", "127.0.0.1"), arguments.port("port")),
                Path.of(arguments.text("data", ".")),
                arguments.number("senders", 64),
                arguments.number("window", 1),
                arguments.number("warmup", 5),
                arguments.number("seconds", 10),
                arguments.longNumber("pid", 0));
    }

    Senders.Result run(PrintStream out) throws IOException {
        var before = Syncs.measure(data, SYNC_SECONDS);
        try (var crowd = new Senders(server, senders, window)) {
            crowd.run(warmup);
            var times = pid == 0 ? null : new ServerProcess(pid).cpu();
            var result = crowd.run(seconds);
            out.printf(
                    Locale.ROOT,
                    "senders     %d, each with %d under way: %.0f messages/s acknowledged%n",
                    senders,
                    window,
                    result.rate());
            print(out, "latency", result.took());
            if (times != null) {
                var spent = new ServerProcess(pid).cpu().since(times);
                spent.threads().values().stream()
                        .filter(each -> each.total() > seconds / 50.0)
                        .forEach(each -> out.printf("            %s: %s%n", each.name(), each.share(seconds)));
            }
            compare(out, before, result);
            return result;
        }
    }

    private void compare(PrintStream out, Latencies before, Senders.Result result) throws IOException {
        var after = Syncs.measure(data, SYNC_SECONDS);
        print(out, "fsync", before);
        print(out, "and after", after);
        double sync = (before.percentile(0.5) + after.percentile(0.5)) / 2.0;
        double rate = (before.count() + after.count()) / 2.0 / SYNC_SECONDS;
        out.printf(
                Locale.ROOT,
                "ratio       %.1f messages for each of the %.0f fsyncs/s; the median one waited %.2f median fsyncs%n",
                result.rate() / rate,
                rate,
                result.took().percentile(0.5) / sync);
    }

    private static void print(PrintStream out, String what, Latencies took) {
        out.printf(
                Locale.ROOT,
                "%-11s ms: p50 %.3f  p90 %.3f  p99 %.3f  greatest %.3f%n",
                what,
                took.percentile(0.5) / 1e6,
                took.percentile(0.9) / 1e6,
                took.percentile(0.99) / 1e6,
                took.greatest() / 1e6);
    }
}
