package dev.plausch.bench.irc;

import dev.plausch.bench.Arguments;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;

/// `irc join` and `irc quit`: everybody joins one channel at once, and some of them quit at once. That each is told of
/// each other exactly once is checked.
record Assembly(InetSocketAddress server, int clients, int quitting, String channel) {
    private static final int SURPLUS_MILLIS = 500;

    static Assembly of(Arguments arguments) {
        return new Assembly(
                IrcBench.server(arguments),
                arguments.number("clients", 2_000),
                arguments.number("quitting", 1_000),
                arguments.text("channel", "#bench"));
    }

    void join() throws IOException {
        try (var crowd = new Clients(server)) {
            join(crowd);
        }
    }

    void quit() throws IOException {
        try (var crowd = new Clients(server)) {
            join(crowd);
            quit(crowd);
        }
    }

    private void join(Clients crowd) throws IOException {
        long start = System.nanoTime();
        crowd.register(clients);
        print("registered", clients, start);
        long before = crowd.bytesRead();
        long joining = System.nanoTime();
        for (var client : crowd.all) {
            client.send("JOIN " + channel);
        }
        crowd.until(crowd.all, client -> client.named);
        print("joined", clients, joining);
        crowd.until(crowd.all, client -> client.present.cardinality() == clients);
        print("all know all", clients, joining);
        System.out.printf(Locale.ROOT, "read        %.1f MB%n", (crowd.bytesRead() - before) / 1e6);
    }

    private void quit(Clients crowd) throws IOException {
        var leaving = crowd.all.subList(0, quitting);
        var staying = crowd.all.subList(quitting, clients);
        crowd.rest(SURPLUS_MILLIS);
        for (var client : leaving) {
            client.channel.keyFor(crowd.selector).cancel();
        }
        long start = System.nanoTime();
        for (var client : leaving) {
            client.send("QUIT :bye");
        }
        crowd.until(staying, client -> client.gone.cardinality() == quitting);
        print("quit", quitting, start);
        crowd.rest(SURPLUS_MILLIS);
        System.out.printf(Locale.ROOT, "told        %d who stayed, of each of them once%n", staying.size());
    }

    private static void print(String what, int count, long start) {
        System.out.printf(Locale.ROOT, "%-11s %d in %.2f s%n", what, count, (System.nanoTime() - start) / 1e9);
    }
}
