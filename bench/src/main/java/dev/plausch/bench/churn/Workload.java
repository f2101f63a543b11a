package dev.plausch.bench.churn;

import dev.plausch.bench.Arguments;
import java.time.Duration;

/// How many clients there are at any time, for how long new ones come, how long each rests between two acts on average,
/// and the seed of all that is random. The server's language must be German, its flood limits may be on.
public record Workload(Doors doors, int clients, Duration time, Duration rest, long seed) {
    private static final int REST_MILLIS_PER_CLIENT = 5;

    public Workload {
        if (clients < 1) {
            throw new IllegalArgumentException("at least one client");
        }
    }

    /// Rests so long that the events of a second, each read by everyone, grow with the clients and not with their
    /// square.
    public static Workload of(Doors doors, int clients, Duration time, long seed) {
        var rest = Math.clamp((long) clients * REST_MILLIS_PER_CLIENT, 50, 3000);
        return new Workload(doors, clients, time, Duration.ofMillis(rest), seed);
    }

    public static Workload of(Arguments arguments) {
        var doors = new Doors(
                arguments.text("host", "127.0.0.1"),
                arguments.number("room", 0),
                arguments.number("relay", 0),
                arguments.number("receipt", 0),
                arguments.number("directory", 0),
                arguments.number("main", 0));
        return of(
                doors,
                arguments.number("clients", 500),
                Duration.ofSeconds(arguments.number("seconds", 60)),
                arguments.longNumber("seed", System.nanoTime() & 0xffff_ffffL));
    }
}
