package dev.plausch.app;

import dev.plausch.app.console.Onlooker;
import dev.plausch.app.console.OperatorConsole;
import dev.plausch.app.lan.Announcement;
import dev.plausch.app.lan.LanWelcome;
import dev.plausch.app.tls.Certificates;
import dev.plausch.core.Store;
import dev.plausch.server.Server;
import dev.plausch.server.Settings;
import dev.plausch.server.Settings.Receipt;
import dev.plausch.server.Watch;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.time.Clock;
import java.util.Optional;

/// `plausch serve`: wires the server to this machine.
final class Serve {
    private final Arguments arguments;
    private final Settings settings;
    private final Language language;
    private final Stop stop = new Stop();

    private Serve(Arguments arguments, Settings settings) {
        this.arguments = arguments;
        this.settings = settings;
        this.language = Language.of(settings.server().language());
    }

    /// Opens the doors, says `ready`, and serves until the program is told to end.
    ///
    /// @return the exit code, if it does not serve
    static int start(Arguments arguments) throws Mistake {
        return new Serve(arguments, arguments.settings()).open();
    }

    private int open() throws Mistake {
        var onlooker = arguments.watch() ? Optional.of(onlooker()) : Optional.<Onlooker>empty();
        Logging.await();
        var stores = Stores.open(settings, language);
        stop.atEnd(stores.store()::close);
        var server = server(stores.store(), onlooker.map(Watch.class::cast).orElse(Watch.NOBODY));
        stop.atEnd(server::close);
        var doors = Doors.of(server);
        if (doors.open().isEmpty()) {
            new Welcome(language, doors).closed().forEach(Terminal.ERR::println);
            Terminal.ERR.println(language.choose("plausch: keine Tür ist offen", "plausch: no door is open"));
            stop.now(Main.FAILED);
        }
        Terminal.OUT.println("ready");
        Terminal.OUT.flush();
        onlooker.ifPresent(watch -> watch.start(Terminal.OUT));
        greet(doors, stores);
        attend(server);
        stop.await();
        return 0;
    }

    private Onlooker onlooker() {
        return new Onlooker(language, settings.receipt().mode().equals(Receipt.SINGLE));
    }

    private Server server(Store store, Watch watch) throws Mistake {
        try {
            return Server.start(settings, store, new Certificates(settings), watch);
        } catch (IllegalArgumentException e) {
            stop.cancel();
            throw new Mistake(Printable.of(String.valueOf(e.getMessage())));
        }
    }

    private void greet(Doors doors, Stores stores) {
        var welcome = new Welcome(language, doors);
        welcome.lines().forEach(Terminal.ERR::println);
        Terminal.ERR.println(welcome.history(stores.location(), Stores.retention(settings, language)));
        if (arguments.isLan()) {
            LanWelcome.here(language, doors, settings.data(), Terminal.showsColours())
                    .lines()
                    .forEach(Terminal.ERR::println);
            doors.port("main", "web").ifPresent(this::announce);
        } else if (arguments.host().isEmpty()) {
            Terminal.ERR.println(welcome.invitation());
        }
    }

    private void announce(int port) {
        var announcement = Announcement.start(settings.server().network(), port);
        stop.meanwhile(announcement::close);
    }

    private void attend(Server server) {
        if (Terminal.isInteractive()) {
            var console = new OperatorConsole(
                    language,
                    Clock.systemDefaultZone(),
                    server::guests,
                    server::erase,
                    () -> stop.now(0),
                    Terminal.OUT);
            console.start(System.in);
        }
    }
}
