package dev.plausch.app;

import dev.plausch.client.terminal.TwoPeople;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch call`: the other of two people without a server.
record CallCommand() implements Subcommand {
    @Override
    public String name() {
        return "call";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage().description("Call somebody who listens, and talk, without any server.");
        command.addPositional(
                Options.positional("HOST[:PORT]", "1", "Who listens; the port is 54321 if none is given."));
        command.addOption(Options.language());
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        var other = Options.server(given, 54_321);
        return new TwoPeople(Options.screen(given)).call(other, Terminal.input());
    }
}
