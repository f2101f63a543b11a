package dev.plausch.app;

import dev.plausch.client.terminal.SendClient;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch send`: the client of the third seed.
record SendCommand() implements Subcommand {
    @Override
    public String name() {
        return "send";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage()
                .description("Send lines to a receipt door, each acknowledged. In a pipe: exit code 0 if all were.");
        command.addPositional(
                Options.positional("HOST[:PORT]", "1", "Where the server is; the port is 5000 if none is given."));
        command.addOption(Options.language());
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        var server = Options.server(given, 5000);
        return new SendClient(Options.screen(given)).run(server, Terminal.input());
    }
}
