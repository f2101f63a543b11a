package dev.plausch.app;

import dev.plausch.app.tour.Pace;
import dev.plausch.app.tour.Tour;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch tour`: half a minute in which one sees what goes over the wires.
record TourCommand() implements Subcommand {
    @Override
    public String name() {
        return "tour";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage()
                .description("See in half a minute what goes over which wire, and join in with netcat. Enter ends it.");
        command.addOption(Options.language());
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException, InterruptedException {
        var keyboard = Terminal.isInteractive() ? Optional.of(System.in) : Optional.<InputStream>empty();
        var language = Options.language(given, System.getenv());
        new Tour(language, Terminal.OUT, Terminal.showsColoursOnOutput(), Pace.READING).run(keyboard);
        return 0;
    }
}
