package dev.plausch.app;

import dev.plausch.store.Restore;
import dev.plausch.store.UnusableStore;
import dev.plausch.wire.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch restore`.
record RestoreCommand() implements Subcommand {
    private static final Set<String> YES = Set.of("j", "ja", "y", "yes");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage()
                .description(
                        "Put a backup in the place of all that is kept, also while the server runs. FILE is verified"
                                + " first, and never changed.")
                .footer("", "More: docs/operations.md");
        command.addPositional(Options.positional("FILE", "1", "The backup."));
        command.addOption(Options.flag("Do not ask.", "-y", "--yes").build());
        Kept.addOptions(command);
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException {
        var kept = Kept.of(given);
        var backup = Path.of(given.matchedPositionalValue(0, ""));
        try (var restore = Restore.of(kept.file(), backup, Clock.systemDefaultZone())) {
            var words = new KeptWords(kept.language(), ZoneId.systemDefault());
            Terminal.OUT.println(Printable.of(backup.toString()) + ": " + words.holdings(restore.holds()));
            if (!given.hasMatchedOption("--yes") && !isWanted(kept)) {
                Terminal.OUT.println(kept.language().choose("Nichts wurde geändert.", "Nothing was changed."));
                return Main.FAILED;
            }
            tell(kept, restore.put());
            return 0;
        } catch (UnusableStore unusable) {
            throw kept.mistake(unusable);
        }
    }

    private static boolean isWanted(Kept kept) throws Mistake, IOException {
        if (!Terminal.isInteractive()) {
            throw new Mistake(kept.language()
                    .choose("ohne Terminal bitte mit --yes bestätigen", "without a terminal, confirm by --yes"));
        }
        Terminal.OUT.print(kept.language()
                .choose("Alles in %s dadurch ersetzen? (ja/nein) ", "Replace all in %s by it? (yes/no) ")
                .formatted(Printable.of(kept.file().toString())));
        Terminal.OUT.flush();
        var answer = Terminal.input().readLine();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private static void tell(Kept kept, Restore.Done done) {
        var language = kept.language();
        Terminal.OUT.println(
                done.running()
                        ? language.choose(
                                "Wiederhergestellt; der Server läuft damit weiter.",
                                "Restored; the server goes on with it.")
                        : language.choose("Wiederhergestellt.", "Restored."));
        done.aside()
                .ifPresent(aside ->
                        Terminal.OUT.println(language.choose("Das Bisherige liegt in ", "What was there is in ")
                                + Printable.of(aside.toString())));
    }
}
