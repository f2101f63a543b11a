package dev.plausch.bench.irc;

import dev.plausch.bench.Arguments;
import dev.plausch.bench.ServerProcess;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// `irc idle`: what a server's memory is with many clients, evenly in many channels; or with connections that have
/// begun to register and say no more.
///
/// @param channels 0: nobody registers
record IdleClients(InetSocketAddress server, int clients, int channels, int settle, long pid) {
    static IdleClients of(Arguments arguments) {
        return new IdleClients(
                IrcBench.server(arguments),
                arguments.number("clients", 10_000),
                arguments.flag("unregistered") ? 0 : arguments.number("channels", 500),
                arguments.number("settle", 3),
                arguments.port("pid"));
    }

    void run() throws IOException {
        var process = new ServerProcess(pid);
        try (var crowd = new Clients(server)) {
            var before = process.memory();
            long start = System.nanoTime();
            if (channels == 0) {
                crowd.open(clients, this::linger, client -> client.answered);
            } else {
                crowd.open(clients, this::enter, client -> client.named);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            crowd.rest(TimeUnit.SECONDS.toMillis(settle));
            System.out.printf(
                    Locale.ROOT,
                    "idle        %d %s; all answered after %.1f s%n",
                    clients,
                    channels == 0 ? "not registered" : "in " + channels + " channels",
                    seconds);
            print("as it is", before, process.memory());
            if (process.collectGarbage()) {
                print("collected", before, process.memory());
            }
        }
    }

    private void enter(Client client) throws IOException {
        client.register();
        client.send("JOIN #bench" + client.number % channels);
    }

    /// A client that has asked for the capabilities and given its nick, and stops in the middle of a line.
    private void linger(Client client) throws IOException {
        client.send("CAP LS 302\r\nNICK " + client.nick() + "\r\nUSER ben");
    }

    private void print(String label, ServerProcess.Memory before, ServerProcess.Memory after) {
        System.out.printf(
                Locale.ROOT,
                "%-11s RSS %.1f to %.1f MB: %d bytes a connection%n",
                label,
                before.resident() / 1e6,
                after.resident() / 1e6,
                (after.resident() - before.resident()) / clients);
    }
}
