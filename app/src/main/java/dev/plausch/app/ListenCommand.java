package dev.plausch.app;

import dev.plausch.client.terminal.TwoPeople;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch listen`: one of two people without a server.
record ListenCommand() implements Subcommand {
    @Override
    public String name() {
        return "listen";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage().description("Wait for one caller, and talk, without any server.");
        command.addPositional(Options.positional("PORT", "0..1", "The port; 54321 if none is given."));
        command.addOption(Options.language());
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        int port = Options.port(given.matchedPositionalValue(0, "54321"));
        return new TwoPeople(Options.screen(given)).listen(port, Terminal.input());
    }
}
