package dev.plausch.app;

import dev.plausch.client.terminal.Screen;
import dev.plausch.client.terminal.Server;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Options that several commands have.
final class Options {
    private static final Pattern HOST_AND_PORT = Pattern.compile(
            "(?:\\[([0-9a-fA-F:.%\\w]+)]|([^:\\s\\[\\]]+))(?::([0-9]{1,5}))?|([0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)");

    private Options() {}

    static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").description(description);
    }

    static OptionSpec one(String label, Class<?> type, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    static OptionSpec help() {
        return flag("Show this help and exit.", "-h", "--help").usageHelp(true).build();
    }

    static OptionSpec config() {
        return one("FILE", Path.class, "Read the settings from this TOML file.", "-c", "--config");
    }

    static OptionSpec data() {
        return one("DIR", Path.class, "Keep everything in this directory.", "-d", "--data");
    }

    static OptionSpec assignments() {
        return OptionSpec.builder("-s", "--set")
                .paramLabel("KEY=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Set one key, such as listen.room=7778.")
                .build();
    }

    static OptionSpec language() {
        return one("de|en", String.class, "The language; German unless LANG says otherwise.", "--language");
    }

    static OptionSpec name() {
        return OptionSpec.builder("-n", "--name")
                .paramLabel("NAME")
                .type(String.class)
                .required(true)
                .description("How others know you.")
                .build();
    }

    static PositionalParamSpec positional(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(String.class)
                .arity(arity)
                .description(description)
                .build();
    }

    /// `HOST`, `HOST:PORT`, or an IPv6 address, with brackets where a port follows.
    static Server server(ParseResult given, int usualPort) throws Mistake {
        String text = given.matchedPositionalValue(0, "");
        var match = HOST_AND_PORT.matcher(text);
        if (!match.matches()) {
            throw new Mistake(Printable.of(text) + ": write HOST or HOST:PORT");
        }
        var host = Stream.of(1, 2, 4)
                .map(match::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
        return new Server(host, match.group(3) == null ? usualPort : port(match.group(3)));
    }

    static int port(String digits) throws Mistake {
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) < 1 || Integer.parseInt(digits) > 65_535) {
            throw new Mistake(Printable.of(digits) + " is no port: 1 to 65535");
        }
        return Integer.parseInt(digits);
    }

    static String name(ParseResult given) throws Mistake {
        String name = given.matchedOptionValue("--name", "");
        if (name.isBlank() || name.matches("(?s).*[\\s\\p{Cntrl}].*")) {
            throw new Mistake("--name " + Printable.of(name) + ": a name has no spaces");
        }
        return name;
    }

    static Screen screen(ParseResult given) throws Mistake {
        return new Screen(Terminal.OUT, Terminal.ERR, language(given, System.getenv()), Terminal.isInteractive());
    }

    static Language language(ParseResult given, Map<String, String> environment) throws Mistake {
        String told = given.matchedOptionValue("--language", "");
        return switch (told) {
            case "de" -> Language.GERMAN;
            case "en" -> Language.ENGLISH;
            case "" ->
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                        .map(key -> environment.getOrDefault(key, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst()
                        .map(value -> Language.of(value.startsWith("en") ? "en" : "de"))
                        .orElse(Language.GERMAN);
            default -> throw new Mistake("--language " + Printable.of(told) + ": write de or en");
        };
    }
}
