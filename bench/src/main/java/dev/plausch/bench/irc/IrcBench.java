package dev.plausch.bench.irc;

import dev.plausch.bench.Arguments;
import java.io.IOException;
import java.net.InetSocketAddress;

/// The commands that begin with `irc`.
public final class IrcBench {
    private IrcBench() {}

    /// Throws [dev.plausch.bench.Broken] when somebody reads what they must not.
    public static void run(String command, Arguments arguments) throws IOException {
        switch (command) {
            case "join" -> Assembly.of(arguments).join();
            case "quit" -> Assembly.of(arguments).quit();
            case "fanout" -> Channel.of(arguments).run();
            case "idle" -> IdleClients.of(arguments).run();
            default -> throw new IllegalArgumentException("unknown command: irc " + command);
        }
    }

    static InetSocketAddress server(Arguments arguments) {
        return new InetSocketAddress(arguments.text("host", "127.0.0.1"), arguments.port("port"));
    }
}
