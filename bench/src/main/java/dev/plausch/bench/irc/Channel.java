package dev.plausch.bench.irc;

import dev.plausch.bench.Arguments;
import dev.plausch.bench.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.util.Locale;

/// `irc fanout`: one channel, some of whose members speak in turn, with so many messages under way in all. A message is
/// under way until every member who does not speak has read it.
record Channel(
        InetSocketAddress server,
        int members,
        int senders,
        int window,
        int textLength,
        int warmup,
        int seconds,
        long pid) {
    private static final String NAME = "#fanout";

    static Channel of(Arguments arguments) {
        return new Channel(
                IrcBench.server(arguments),
                arguments.number("members", 1_000),
                arguments.number("senders", 10),
                arguments.number("window", 64),
                arguments.number("text", 32),
                arguments.number("warmup", 5),
                arguments.number("seconds", 10),
                arguments.longNumber("pid", 0));
    }

    void run() throws IOException {
        try (var crowd = new Clients(server)) {
            var speakers = gather(crowd);
            var round = new Round(crowd, speakers, window);
            round.run(warmup);

            var threads = ManagementFactory.getThreadMXBean();
            var before = pid == 0 ? null : new ServerProcess(pid).cpu();
            long ownBefore = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            var result = round.run(seconds);
            double elapsed = (System.nanoTime() - start) / 1e9;
            double own = (threads.getCurrentThreadCpuTime() - ownBefore) / 1e9;
            var after = pid == 0 ? null : new ServerProcess(pid).cpu();
            round.finish();

            print(result);
            System.out.printf(Locale.ROOT, "driver      %.0f %% of a core%n", 100 * own / elapsed);
            if (before != null && after != null) {
                after.since(before).threads().values().stream()
                        .filter(each -> each.total() > elapsed / 50)
                        .forEach(each -> System.out.printf("            %s: %s%n", each.name(), each.share(elapsed)));
            }
        }
    }

    /// All join, and each speaker says a first word: so it is known how its lines begin, and whoever has read the last
    /// one's has read all before it.
    private Speaker[] gather(Clients crowd) throws IOException {
        crowd.register(members);
        for (var client : crowd.all) {
            client.send("JOIN " + NAME);
        }
        crowd.until(crowd.all, client -> client.present.cardinality() == members);
        var speakers = new Speaker[senders];
        for (int i = 0; i < senders; i++) {
            var speaker = crowd.all.get(i);
            var word = "first" + i;
            speaker.send("PRIVMSG " + NAME + " :" + word);
            crowd.until(
                    crowd.all,
                    client -> client == speaker || client.heard.text().equals(word));
            var source = crowd.all.getLast().heard.source();
            speakers[i] = new Speaker(speaker, source, NAME, textLength);
        }
        return speakers;
    }

    private void print(Round.Result result) {
        var latencies = result.latencies();
        System.out.printf(
                Locale.ROOT,
                "irc fanout  %d members, %d of them speak, %d under way, %d bytes of text, %d s after %d s of"
                        + " warm-up%n",
                members,
                senders,
                window,
                textLength,
                seconds,
                warmup);
        System.out.printf(
                Locale.ROOT,
                "deliveries  %.0f /s (median of %d slices, %.0f to %.0f)%n",
                result.median(),
                result.slices().size(),
                result.slices().getFirst(),
                result.slices().getLast());
        System.out.printf(Locale.ROOT, "messages    %.0f /s%n", result.median() / (members - 1));
        System.out.printf(
                Locale.ROOT,
                "latency     ms to the last reader: p50 %.3f  p90 %.3f  p99 %.3f  greatest %.3f%n",
                latencies.percentile(0.5) / 1e6,
                latencies.percentile(0.9) / 1e6,
                latencies.percentile(0.99) / 1e6,
                latencies.greatest() / 1e6);
    }
}
