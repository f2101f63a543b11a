package dev.plausch.bench.store;

import dev.plausch.bench.Arguments;
import dev.plausch.store.UnusableStore;
import java.io.IOException;

/// The commands that begin with `store`.
public final class StoreBench {
    private StoreBench() {}

    public static void run(String command, Arguments arguments) throws IOException {
        switch (command) {
            case "senders" -> Acknowledging.of(arguments).run(System.out);
            case "fill", "ask", "crowd", "grow" -> grow(command, arguments);
            default -> throw new IllegalArgumentException("unknown command: store " + command);
        }
    }

    private static void grow(String command, Arguments arguments) throws IOException {
        try {
            var growing = Growing.of(arguments, System.out);
            switch (command) {
                case "fill" -> growing.fill();
                case "ask" -> growing.ask();
                case "crowd" -> growing.crowd();
                default -> growing.run();
            }
        } catch (UnusableStore unusable) {
            throw new IOException(unusable);
        }
    }
}
