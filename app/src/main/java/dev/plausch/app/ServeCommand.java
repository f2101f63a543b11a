package dev.plausch.app;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch serve`.
record ServeCommand() implements Subcommand {
    @Override
    public String name() {
        return "serve";
    }

    @Override
    public CommandSpec spec() {
        var serve = CommandSpec.create();
        serve.usageMessage()
                .description("Open the doors. Prints \"ready\" when all are open; Ctrl-C stops.")
                .footer("", "Keys and defaults: docs/configuration.md");
        serve.addOption(Options.config());
        serve.addOption(Options.data());
        serve.addArgGroup(ArgGroupSpec.builder()
                .exclusive(true)
                .multiplicity("0..1")
                .addArg(Options.flag("Let others on the network in, and say how.", "--lan")
                        .build())
                .addArg(Options.one("HOST", String.class, "Listen on this address instead of 127.0.0.1.", "--bind"))
                .build());
        serve.addOption(Options.assignments());
        serve.addOption(
                Options.flag("Print who comes and what they send.", "--watch").build());
        return serve;
    }

    @Override
    public int run(ParseResult given) throws Mistake {
        return Serve.start(Arguments.of(given));
    }
}
