package dev.plausch.app;

import dev.plausch.client.desktop.Desktop;
import dev.plausch.client.link.DirectoryLink;
import dev.plausch.client.link.Link;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.client.terminal.Server;
import dev.plausch.wire.Language;
import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch desktop`: opens the window.
record DesktopCommand() implements Subcommand {
    @Override
    public String name() {
        return "desktop";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage().description("Open the window: lobby, people, private chats.");
        command.addPositional(Options.positional("HOST[:PORT]", "0..1", "The server; else the last one."));
        command.addOption(Options.one(
                "de|en", String.class, "What the window speaks; else what the system speaks.", "--language"));
        return command;
    }

    /// Opens the window and returns; the program ends when it is closed.
    @Override
    public int run(ParseResult given) throws Mistake {
        var server =
                given.hasMatchedPositional(0) ? Optional.of(Options.server(given, 9000)) : Optional.<Server>empty();
        var language = given.hasMatchedOption("--language")
                ? Optional.of(Options.language(given, System.getenv()))
                : Optional.<Language>empty();
        if (!Desktop.isPossible()) {
            throw new Mistake("there is no screen to open a window on");
        }
        var port = server.map(each -> OptionalInt.of(each.port())).orElseGet(OptionalInt::empty);
        Desktop.open(DesktopCommand::connect, server.map(Server::host), port, language);
        return 0;
    }

    private static Link connect(String host, int port, String name, Consumer<LinkEvent> events) {
        try {
            return DirectoryLink.open(host, port, name, Dialect.LINE, events);
        } catch (IOException e) {
            events.accept(new LinkEvent.Disconnected(Reason.UNREACHABLE, String.valueOf(e.getMessage())));
            return new NoLink(name);
        }
    }
}
