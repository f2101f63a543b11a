package dev.plausch.app;

import dev.plausch.client.desktop.Desktop;
import dev.plausch.client.desktop.Linking;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.wire.Language;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `plausch desktop`: opens the window.
final class DesktopCommand {
    private static final int HIGHEST_PORT = 65_535;

    private DesktopCommand() {}

    static CommandSpec spec() {
        var spec = CommandSpec.create();
        spec.usageMessage().description("Open the window: lobby, people, private chats.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("HOST[:9000]")
                .arity("0..1")
                .type(String.class)
                .description("The server; else the last one.")
                .build());
        spec.addOption(OptionSpec.builder("--language")
                .paramLabel("de|en")
                .type(String.class)
                .description("What the window speaks; else what the system speaks.")
                .build());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .arity("0")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
        return spec;
    }

    /// Opens the window and returns; the program ends when it is closed.
    static int start(ParseResult given) throws Mistake {
        Optional<String> server = Optional.ofNullable(given.matchedPositionalValue(0, null));
        Optional<String> language = Optional.ofNullable(given.matchedOptionValue("--language", null));
        if (language.filter(each -> !each.equals("de") && !each.equals("en")).isPresent()) {
            throw new Mistake("--language: write de or en");
        }
        var port = server.isPresent() ? port(server.get()) : OptionalInt.empty();
        if (!Desktop.isPossible()) {
            throw new Mistake("there is no screen to open a window on");
        }
        Desktop.open(links(), server.map(DesktopCommand::host), port, language.map(Language::of));
        return 0;
    }

    /// How the window connects. The link to the directory door is plugged in here.
    private static Linking links() {
        return (_, _, name, events) -> {
            events.accept(new LinkEvent.Disconnected(Reason.REFUSED, "not built yet"));
            return new NoLink(name);
        };
    }

    static String host(String server) {
        int colon = server.lastIndexOf(':');
        var host = colon < 0 ? server : server.substring(0, colon);
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    static OptionalInt port(String server) throws Mistake {
        int colon = server.lastIndexOf(':');
        if (colon < 0) {
            return OptionalInt.of(9000);
        }
        var port = server.substring(colon + 1);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new Mistake(Printable.of(server) + ": write HOST or HOST:PORT, with a port from 1 to 65535");
        }
        return OptionalInt.of(Integer.parseInt(port));
    }
}
