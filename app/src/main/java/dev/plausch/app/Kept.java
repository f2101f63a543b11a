package dev.plausch.app;

import dev.plausch.server.Settings;
import dev.plausch.store.UnusableStore;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The database that a command is about, found as `serve` finds it.
record Kept(Path file, Language language) {

    static void addOptions(CommandSpec command) {
        command.addOption(Options.config());
        command.addOption(Options.data());
        command.addOption(Options.assignments());
    }

    static Kept of(ParseResult given) throws Mistake {
        var settings = Arguments.of(given).settings();
        var language = Language.of(settings.server().language());
        refuseMemory(settings, language);
        return new Kept(Stores.file(settings).toAbsolutePath(), language);
    }

    private static void refuseMemory(Settings settings, Language language) throws Mistake {
        if (settings.store().url().equals("memory:")) {
            throw new Mistake(language.choose(
                    "store.url ist memory: – da ist nichts auf der Platte",
                    "store.url is memory: – there is nothing on disk"));
        }
    }

    /// What went wrong, for the user.
    Mistake mistake(UnusableStore unusable) {
        var name = Printable.of(unusable.file().toString());
        return new Mistake(
                switch (unusable.why()) {
                    case MISSING -> language.choose(name + " gibt es nicht", "there is no " + name);
                    case EXISTS ->
                        language.choose(
                                name + " gibt es schon; --force überschreibt eine alte Sicherung",
                                name + " exists already; --force overwrites an old backup");
                    case AHEAD ->
                        language.choose(
                                "die neueste Nachricht der Sicherung liegt in der Zukunft; erst den Server anhalten",
                                "the backup's newest message is in the future; stop the server first");
                    case REPLACED ->
                        language.choose(
                                "die Daten wurden währenddessen ersetzt; bitte noch einmal",
                                "the data were replaced meanwhile; please try again");
                    case FOREIGN, NEWER, CORRUPT, UNFAITHFUL, UNREACHABLE, IN_USE -> explained(unusable);
                });
    }

    private String explained(UnusableStore unusable) {
        var message = Printable.of(String.valueOf(unusable.getMessage()));
        var name = Printable.of(unusable.file().toString());
        return name.isEmpty()
                ? message
                : switch (unusable.why()) {
                    case FOREIGN -> language.choose(name + " ist keine Datenbank von Plausch", message);
                    case NEWER -> language.choose(name + " kommt von einem neueren Plausch", message);
                    case CORRUPT -> language.choose(name + " ist beschädigt: " + message, message);
                    case IN_USE -> language.choose(name + " ist die Datenbank selbst", message);
                    default -> language.choose("es ging nicht: " + message, message);
                };
    }
}
