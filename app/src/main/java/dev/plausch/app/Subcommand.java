package dev.plausch.app;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// What may follow `plausch`.
interface Subcommand {
    String name();

    /// Built by hand: annotations would cost the start 100 ms.
    CommandSpec spec();

    /// Does it; returns the exit code.
    int run(ParseResult given) throws Mistake, IOException, InterruptedException;
}
