package dev.plausch.bench.fanout;

import dev.plausch.bench.Arguments;
import dev.plausch.bench.Broken;
import dev.plausch.bench.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// `fanout`: members of the lobby by the directory's door, one of whom speaks with a window of messages under way. A
/// message is under way until every other member has read it.
public record Fanout(
        InetSocketAddress server,
        Dialect dialect,
        int members,
        int window,
        int textLength,
        int warmupSeconds,
        int seconds,
        long pid) {
    public Fanout {
        if (members < 2 || window < 1 || textLength < Script.LEAST_TEXT || seconds < 1) {
            throw new IllegalArgumentException(
                    "at least 2 members, 1 under way, %d characters of text and 1 second".formatted(Script.LEAST_TEXT));
        }
    }

    public static Fanout of(Arguments arguments) {
        return new Fanout(
                new InetSocketAddress(arguments.text("host", "127.0.0.1"), arguments.port("port")),
                Dialect.valueOf(arguments.text("dialect", "line").toUpperCase(Locale.ROOT)),
                arguments.number("members", 100),
                arguments.number("window", 64),
                arguments.number("text", 32),
                arguments.number("warmup", 5),
                arguments.number("seconds", 10),
                arguments.longNumber("pid", 0));
    }

    /// Measures, and prints what was measured. Throws [Broken] when a message was lost, doubled, reordered or changed.
    public void run() throws IOException {
        try (var crowd = new Crowd(server, dialect, members)) {
            crowd.gather();
            var round = new Round(crowd, new Script(dialect, crowd.speakerName(), textLength, window), window);
            round.run(warmupSeconds);

            var before = pid == 0 ? null : new ServerProcess(pid).cpu();
            var ownBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var start = System.nanoTime();
            var result = round.run(seconds);
            var elapsed = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            var own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - ownBefore) / 1e9;
            var after = pid == 0 ? null : new ServerProcess(pid).cpu();
            round.finish();

            print(result);
            System.out.printf(
                    Locale.ROOT,
                    "driver      %.0f %% of a core, so at this pace its bound is at least %.1f million deliveries/s%n",
                    100 * own / elapsed,
                    result.median() * elapsed / own / 1e6);
            if (before != null && after != null) {
                var spent = after.since(before);
                var loop = spent.busiest();
                System.out.printf("server      %s%n", spent.process().share(elapsed));
                System.out.printf("its loop    %s  (thread %s)%n", loop.share(elapsed), loop.name());
            }
        }
    }

    private void print(Round.Result result) {
        var latencies = result.latencies();
        System.out.printf(
                Locale.ROOT,
                "fanout      %d members, %d under way, %d bytes of text, %s dialect, %d s after %d s of warm-up%n",
                members,
                window,
                textLength,
                dialect.name().toLowerCase(Locale.ROOT),
                seconds,
                warmupSeconds);
        System.out.printf(
                Locale.ROOT,
                "deliveries  %.0f /s (median of %d slices, %.0f to %.0f)%n",
                result.median(),
                result.slices().size(),
                result.slices().getFirst(),
                result.slices().getLast());
        System.out.printf(
                Locale.ROOT,
                "messages    %.0f /s; %d checked at every member%n",
                result.median() / (dialect.echoes ? members : members - 1),
                result.messages());
        System.out.printf(
                Locale.ROOT,
                "latency     ms to the last reader: p50 %.3f  p90 %.3f  p99 %.3f  p99.9 %.3f  greatest %.3f%n",
                latencies.percentile(0.5) / 1e6,
                latencies.percentile(0.9) / 1e6,
                latencies.percentile(0.99) / 1e6,
                latencies.percentile(0.999) / 1e6,
                latencies.greatest() / 1e6);
    }
}
