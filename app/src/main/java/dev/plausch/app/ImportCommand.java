package dev.plausch.app;

import dev.plausch.core.RoomName;
import dev.plausch.store.Import;
import dev.plausch.store.UnusableStore;
import dev.plausch.store.logs.LogFormat;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `plausch import`.
record ImportCommand() implements Subcommand {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage()
                .description(
                        "Add what plausch export wrote, or the logs of irssi, WeeChat or ZNC, also while the server"
                                + " runs. Doing it again changes nothing.")
                .footer("", "More: docs/operations.md");
        command.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .description("What to read; - is standard input.")
                .build());
        command.addOption(Options.one(
                "FORMAT", String.class, "json, irssi, weechat or znc; the files say it themselves.", "--format"));
        command.addOption(Options.one("ROOM", String.class, "The logs' room; else their names say it.", "--room"));
        command.addOption(Options.one("ZONE", String.class, "The logs' time zone; else this machine's.", "--zone"));
        Kept.addOptions(command);
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException {
        var kept = Kept.of(given);
        var told = told(given, kept.language());
        List<String> names = given.matchedPositionalValue(0, List.of());
        var files = names.stream().map(Path::of).toList();
        refuseUnreadable(files, kept.language());
        try (var into = Import.into(kept.file(), Clock.systemUTC())) {
            boolean all = true;
            for (var file : files) {
                all &= read(file, told, into, kept.language());
            }
            new KeptWords(kept.language(), ZoneId.systemDefault())
                    .tally(into.finish())
                    .forEach(Terminal.OUT::println);
            return all ? 0 : Main.FAILED;
        } catch (UnusableStore unusable) {
            throw kept.mistake(unusable);
        }
    }

    private static void refuseUnreadable(List<Path> files, Language language) throws Mistake {
        for (var file : files) {
            if (!file.equals(STANDARD_INPUT) && (!Files.isReadable(file) || Files.isDirectory(file))) {
                throw new Mistake(Printable.of(file.toString())
                        + language.choose(" ist keine lesbare Datei", " is no file that can be read"));
            }
        }
    }

    private static boolean read(Path file, ImportedFile.Told told, Import into, Language language)
            throws IOException, UnusableStore {
        try (var in = open(file)) {
            boolean read = new ImportedFile(file, told, into).read(in);
            if (!read) {
                Terminal.ERR.println("plausch: " + Printable.of(file.toString())
                        + language.choose(
                                ": aus welchem Raum? --room sagt es; die Datei wird ausgelassen",
                                ": of which room? --room says it; the file is left out"));
            }
            return read;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return file.equals(STANDARD_INPUT) ? System.in : new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static ImportedFile.Told told(ParseResult given, Language language) throws Mistake {
        String format = given.matchedOptionValue("--format", "");
        return new ImportedFile.Told(
                format.equals("json"), format(format, language), room(given, language), zone(given, language));
    }

    private static Optional<LogFormat> format(String format, Language language) throws Mistake {
        return switch (format) {
            case "", "json" -> Optional.empty();
            case "irssi" -> Optional.of(LogFormat.IRSSI);
            case "weechat" -> Optional.of(LogFormat.WEECHAT);
            case "znc" -> Optional.of(LogFormat.ZNC);
            default ->
                throw new Mistake("--format " + Printable.of(format)
                        + language.choose(": json, irssi, weechat oder znc", ": write json, irssi, weechat or znc"));
        };
    }

    private static Optional<RoomName> room(ParseResult given, Language language) throws Mistake {
        String name = given.matchedOptionValue("--room", "");
        var room = RoomName.of(name);
        if (!name.isEmpty() && room.isEmpty()) {
            throw new Mistake("--room " + Printable.of(name)
                    + language.choose(": ein Raum heißt wie #lobby", ": a room is called like #lobby"));
        }
        return room;
    }

    private static ZoneId zone(ParseResult given, Language language) throws Mistake {
        String name = given.matchedOptionValue("--zone", "");
        try {
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new Mistake("--zone " + Printable.of(name)
                    + language.choose(": eine Zeitzone wie Europe/Berlin", ": a time zone such as Europe/Berlin"));
        }
    }
}
