package dev.plausch.app;

import dev.plausch.client.link.DirectoryLink;
import dev.plausch.client.terminal.PeerConsole;
import dev.plausch.wire.Printable;
import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch peer`: the client of the fourth seed.
record PeerCommand() implements Subcommand {
    @Override
    public String name() {
        return "peer";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage().description("Meet others in a directory, talk to all, and to some in private.");
        command.addPositional(
                Options.positional("HOST[:PORT]", "1", "Where the server is; the port is 9000 if none is given."));
        command.addOption(Options.name());
        command.addOption(
                Options.one("line|prefixed", String.class, "How messages are framed; line if not given.", "--dialect"));
        command.addOption(Options.language());
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        var server = Options.server(given, 9000);
        var name = Options.name(given);
        var dialect = dialect(given.matchedOptionValue("--dialect", "line"));
        return new PeerConsole(
                        listener -> DirectoryLink.open(server.host(), server.port(), name, dialect, listener),
                        Options.screen(given))
                .run(Terminal.input());
    }

    private static Dialect dialect(String word) throws Mistake {
        return switch (word) {
            case "line" -> Dialect.LINE;
            case "prefixed" -> Dialect.PREFIXED;
            default -> throw new Mistake("--dialect " + Printable.of(word) + ": write line or prefixed");
        };
    }
}
