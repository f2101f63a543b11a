package dev.plausch.bench;

import dev.plausch.bench.churn.Churn;
import dev.plausch.bench.churn.Workload;
import dev.plausch.bench.fanout.Fanout;
import dev.plausch.bench.idle.Idle;
import dev.plausch.bench.irc.IrcBench;
import dev.plausch.bench.plot.Plots;
import dev.plausch.bench.store.StoreBench;
import java.io.IOException;
import java.nio.file.Path;

/// The load drivers' command line. They measure a server that runs already, on this machine.
public final class Bench {
    private static final String USAGE = """
        java -cp bench/target/classes dev.plausch.bench.Bench COMMAND --key value ...

        fanout --port P [--dialect line|prefixed] [--members 100] [--window 64] [--text 32]
               [--warmup 5] [--seconds 10] [--pid PID]
               deliveries a second to a lobby in which one speaks; P is the directory's port, or main's

            idle --port P --pid PID [--door room|directory|main] [--named] [--connections 10000]
                   [--warmup 0] [--settle 3] [--gc]
                   bytes of memory a connection; --gc has the server collect its garbage before each reading too

            churn [--room P] [--relay P] [--receipt P] [--directory P] [--main P]
                   [--clients 500] [--seconds 60] [--seed S]
                   clients come and go at random by the doors given; who read what is checked exactly

            irc join --port P [--clients 2000] [--channel #bench]
                   all join one channel at once; that each is told of each other once is checked

            irc quit --port P [--clients 2000] [--quitting 1000] [--channel #bench]
                   behind it, so many of them quit at once; that those who stay are told of each once is checked

            irc fanout --port P [--members 1000] [--senders 10] [--window 64] [--text 32]
                   [--warmup 5] [--seconds 10] [--pid PID]
                   deliveries a second in one channel, in which some speak in turn

            irc idle --port P --pid PID [--clients 10000] [--channels 500 | --unregistered] [--settle 3]
                   memory with so many clients that say nothing

            store senders --port P [--senders 64] [--window 1] [--warmup 5] [--seconds 10] [--pid PID] [--data DIR]
                   messages a second that are acknowledged, by the IRC door's echo-message, to senders in rooms of
                   their own, and the disk alone (in DIR) in the same run

            store grow [--data bench-data] [--figures figures.csv] [--launcher ./plausch]
                   [--sizes 10000,100000,1000000,3000000,10000000] [--from 0] [--only WORDS]
                   fills a database and measures pages, searches, start, memory and acknowledgements at each size; store fill
                   only fills it, store ask only asks for pages and searches; with --only, for those
                   with these words in their names; store crowd has several ask at once

            plot [--figures figures.csv] [--folder docs/images]
                   draws what store grow has measured

            All but store grow take --host (127.0.0.1), and need a server without flood limits.
        """;

    private Bench() {}

    /// Exit codes: 0 all well, 1 the server did wrong, 2 the command line is wrong.
    public static void main(String[] words) throws IOException, InterruptedException {
        try {
            if (words.length == 0) {
                throw new IllegalArgumentException("a command is missing");
            }
            var arguments = new Arguments(words, isGroup(words) ? 2 : 1);
            switch (words[0]) {
                case "fanout" -> Fanout.of(arguments).run();
                case "idle" -> Idle.of(arguments).run();
                case "churn" -> churn(arguments);
                case "plot" -> plots(arguments).draw();
                case "irc" -> IrcBench.run(words[1], arguments);
                case "store" -> StoreBench.run(words[1], arguments);
                default -> throw new IllegalArgumentException("unknown command: " + words[0]);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + USAGE);
            System.exit(2);
        } catch (Broken e) {
            System.err.println("FAILED: " + e.getMessage());
            System.exit(1);
        }
    }

    /// Whether the command has two words.
    private static boolean isGroup(String[] words) {
        return (words[0].equals("store") || words[0].equals("irc")) && words.length > 1;
    }

    private static Plots plots(Arguments arguments) {
        return new Plots(
                Path.of(arguments.text("figures", "figures.csv")), Path.of(arguments.text("folder", "docs/images")));
    }

    private static void churn(Arguments arguments) throws IOException, InterruptedException {
        var workload = Workload.of(arguments);
        System.out.println("churn       seed " + workload.seed() + ", " + workload.clients() + " clients");
        var result = Churn.run(workload);
        System.out.println(result);
        if (!result.clean()) {
            System.exit(1);
        }
    }
}
