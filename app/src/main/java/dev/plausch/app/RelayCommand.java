package dev.plausch.app;

import dev.plausch.client.terminal.RelayClient;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch relay`: the client of the second seed.
record RelayCommand() implements Subcommand {
    @Override
    public String name() {
        return "relay";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage().description("Send messages to names, 'bert: hello', through a relay.");
        command.addPositional(
                Options.positional("HOST[:PORT]", "1", "Where the server is; the port is 12345 if none is given."));
        command.addOption(Options.name());
        command.addOption(Options.language());
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        var server = Options.server(given, 12_345);
        return new RelayClient(Options.screen(given)).run(server, Options.name(given), Terminal.input());
    }
}
