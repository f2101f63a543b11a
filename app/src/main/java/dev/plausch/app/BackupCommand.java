package dev.plausch.app;

import dev.plausch.store.Backup;
import dev.plausch.store.UnusableStore;
import dev.plausch.wire.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch backup`.
record BackupCommand() implements Subcommand {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage()
                .description("Write all that is kept into FILE, also while the server runs, and read it back.")
                .footer("", "More: docs/operations.md");
        command.addPositional(Options.positional("FILE", "1", "Where the backup goes."));
        command.addOption(
                Options.flag("Overwrite an older backup.", "-f", "--force").build());
        Kept.addOptions(command);
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException {
        var kept = Kept.of(given);
        var target = Path.of(given.matchedPositionalValue(0, ""));
        try {
            var holdings = Backup.take(kept.file(), target, given.hasMatchedOption("--force"));
            var words = new KeptWords(kept.language(), ZoneId.systemDefault());
            Terminal.OUT.println(Printable.of(target.toString()) + ": " + words.holdings(holdings));
            return 0;
        } catch (UnusableStore unusable) {
            throw kept.mistake(unusable);
        }
    }
}
