package dev.plausch.app;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// All that may follow `plausch`.
final class Commands {
    private static final List<Subcommand> ALL = List.of(
            new ServeCommand(),
            new TourCommand(),
            new PeerCommand(),
            new DesktopCommand(),
            new SendCommand(),
            new RelayCommand(),
            new ListenCommand(),
            new CallCommand(),
            new BackupCommand(),
            new RestoreCommand(),
            new ExportCommand(),
            new ImportCommand());

    private Commands() {}

    static CommandSpec spec() {
        var command = CommandSpec.create().name("plausch");
        command.usageMessage()
                .description("One room, many doors: a chat server, and clients for it.")
                .synopsisSubcommandLabel("COMMAND");
        command.addOption(Options.help());
        command.addOption(Options.flag("Show the version and exit.", "-V", "--version")
                .versionHelp(true)
                .build());
        ALL.forEach(each -> command.addSubcommand(each.name(), each.spec().addOption(Options.help())));
        return command;
    }

    static int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        var name = given.commandSpec().name();
        for (var each : ALL) {
            if (each.name().equals(name)) {
                return each.run(given);
            }
        }
        throw new IllegalArgumentException("no such command: " + name);
    }
}
