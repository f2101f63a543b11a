package dev.plausch.bench.idle;

import dev.plausch.bench.Arguments;
import dev.plausch.bench.ServerProcess;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// `idle`: what a server's memory grows by for each connection that stays and says nothing.
///
/// `warmup` connections come and go before the first reading, so that what a server needs once (loaded classes, its
/// first buffers) is not divided among the connections; 0 measures from the server as it stands.
public record Idle(
        String host,
        int port,
        Door door,
        boolean named,
        int connections,
        int warmup,
        int settle,
        boolean gc,
        long pid) {
    private static final int BATCH = 200;

    public static Idle of(Arguments arguments) {
        return new Idle(
                arguments.text("host", "127.0.0.1"),
                arguments.port("port"),
                Door.valueOf(arguments.text("door", "room").toUpperCase(Locale.ROOT)),
                arguments.flag("named"),
                arguments.number("connections", 10_000),
                arguments.number("warmup", 0),
                arguments.number("settle", 3),
                arguments.flag("gc"),
                arguments.port("pid"));
    }

    public void run() throws IOException {
        var server = new ServerProcess(pid);
        try (var crowd = new Connections(host, port, door, named)) {
            crowd.open(warmup, BATCH);
        }
        try (var crowd = new Connections(host, port, door, named)) {
            crowd.rest(TimeUnit.SECONDS.toMillis(settle));
            var before = reading(server);
            var start = System.nanoTime();
            crowd.open(connections, BATCH);
            var seconds = (System.nanoTime() - start) / 1e9;
            crowd.rest(TimeUnit.SECONDS.toMillis(settle));
            crowd.requireAllOpen();
            var after = reading(server);

            System.out.printf(
                    Locale.ROOT,
                    "idle        %d connections, door %s, %s; all answered after %.1f s, %.1f MB read%n",
                    connections,
                    door.name().toLowerCase(Locale.ROOT),
                    named ? "named" : "not named",
                    seconds,
                    crowd.bytesRead() / 1e6);
            print("as it is", before.asItIs(), after.asItIs());
            if (gc) {
                print("collected", before.collected(), after.collected());
            }
        }
    }

    private record Reading(ServerProcess.Memory asItIs, ServerProcess.Memory collected) {}

    private Reading reading(ServerProcess server) {
        var asItIs = server.memory();
        if (gc && !server.collectGarbage()) {
            throw new IllegalArgumentException("jcmd cannot reach process " + pid);
        }
        return new Reading(asItIs, gc ? server.memory() : asItIs);
    }

    private void print(String label, ServerProcess.Memory before, ServerProcess.Memory after) {
        System.out.printf(
                Locale.ROOT,
                "%-11s RSS %.1f to %.1f MB: %d bytes a connection; anonymous %.1f to %.1f MB: %d bytes a connection%n",
                label,
                before.resident() / 1e6,
                after.resident() / 1e6,
                (after.resident() - before.resident()) / connections,
                before.anonymous() / 1e6,
                after.anonymous() / 1e6,
                (after.anonymous() - before.anonymous()) / connections);
    }
}
