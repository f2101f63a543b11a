package dev.plausch.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What may follow `plausch`. The model is built by hand: annotations would cost the start 100 ms.
///
/// @param config the file, if one is named
/// @param data the data directory, if one is named
/// @param host on which to listen: `*` for all interfaces
/// @param assignments each `KEY=VALUE`
/// @param watch whether to print who comes and what they send
record Arguments(
        Optional<Path> config, Optional<Path> data, Optional<String> host, List<String> assignments, boolean watch) {

    /// Nothing but `serve`.
    static final Arguments NONE = new Arguments(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);

    static CommandSpec command() {
        var command = CommandSpec.create().name("plausch");
        command.usageMessage()
                .description("A chat server: one room, many doors.")
                .synopsisSubcommandLabel("COMMAND");
        command.addOption(
                flag("Show this help and exit.", "-h", "--help").usageHelp(true).build());
        command.addOption(flag("Show the version and exit.", "-V", "--version")
                .versionHelp(true)
                .build());
        command.addSubcommand("serve", serve());
        command.addSubcommand("desktop", DesktopCommand.spec());
        return command;
    }

    private static CommandSpec serve() {
        var serve = CommandSpec.create();
        serve.usageMessage()
                .description("Open the doors. Prints \"ready\" when all are open; Ctrl-C stops.")
                .footer("", "Keys and defaults: docs/configuration.md");
        serve.addOption(one("FILE", Path.class, "Read the settings from this TOML file.", "-c", "--config"));
        serve.addOption(one("DIR", Path.class, "Keep everything in this directory.", "-d", "--data"));
        serve.addArgGroup(ArgGroupSpec.builder()
                .exclusive(true)
                .multiplicity("0..1")
                .addArg(flag("Let others on the network in, and say how.", "--lan")
                        .build())
                .addArg(one("HOST", String.class, "Listen on this address instead of 127.0.0.1.", "--bind"))
                .build());
        serve.addOption(OptionSpec.builder("-s", "--set")
                .paramLabel("KEY=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Set one key, such as listen.room=7778.")
                .build());
        serve.addOption(flag("Print who comes and what they send.", "--watch").build());
        serve.addOption(
                flag("Show this help and exit.", "-h", "--help").usageHelp(true).build());
        return serve;
    }

    private static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").description(description);
    }

    private static OptionSpec one(String label, Class<?> type, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    /// What was given to `serve`.
    static Arguments of(ParseResult serve) throws Mistake {
        Optional<String> bind = Optional.ofNullable(serve.matchedOptionValue("--bind", null));
        if (bind.isPresent() && !isHost(bind.get())) {
            throw new Mistake("--bind " + Printable.of(bind.get()) + ": write a host or an address, without a port");
        }
        return new Arguments(
                Optional.ofNullable(serve.matchedOptionValue("--config", null)),
                Optional.ofNullable(serve.matchedOptionValue("--data", null)),
                serve.hasMatchedOption("--lan") ? Optional.of("*") : bind,
                serve.matchedOptionValue("--set", List.of()),
                serve.hasMatchedOption("--watch"));
    }

    /// A name, an IPv4 address, an IPv6 address with or without brackets, or `*`.
    private static boolean isHost(String host) {
        return host.equals("*") || host.matches("[\\w.-]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?]?");
    }

    boolean isLan() {
        return host.equals(Optional.of("*"));
    }
}
