package dev.plausch.app.tour;

import dev.plausch.core.MemoryStore;
import dev.plausch.server.Server;
import dev.plausch.server.Settings;
import dev.plausch.wire.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;

/// `plausch tour`: a server on free ports of this machine, people who meet in it, and what goes over which wire.
public final class Tour {
    private final Language language;
    private final Page page;
    private final Pace pace;

    public Tour(Language language, PrintStream out, boolean coloured, Pace pace) {
        this.language = language;
        this.page = new Page(out, coloured);
        this.pace = pace;
    }

    /// Blocks until the tour is told, or the reader presses Enter; everything is closed then.
    ///
    /// @param keyboard where the reader sits, if anywhere; its end ends nothing
    /// @throws IOException if somebody waits in vain, in words for the reader
    public void run(Optional<InputStream> keyboard) throws IOException, InterruptedException {
        try (var stage = new Stage(language, page, pace);
                var server = Server.start(settings(), new MemoryStore(), Tour::noKeys, stage)) {
            keyboard.ifPresent(
                    in -> Thread.ofPlatform().daemon().name("tour-keyboard").start(() -> awaitEnter(in, stage)));
            tell(stage, server, keyboard.isPresent());
        }
    }

    private void tell(Stage stage, Server server, boolean enterEnds) throws IOException, InterruptedException {
        var visitors = new Visitors(stage, server);
        introduce(stage, server, enterEnds);
        try (var directory = new DirectoryChapter(stage, server)) {
            for (var chapter : List.of(
                    new RoomChapter(stage, server),
                    new RelayChapter(stage, server),
                    new ReceiptChapter(stage, server),
                    directory,
                    new PeersChapter(stage, directory))) {
                tell(stage, visitors, chapter);
                stage.pause(visitors);
                if (stage.isOver()) {
                    break;
                }
            }
            if (!visitors.areGone() && !stage.isOver()) {
                page.heading(stage.say("Du bist dran", "Your turn"));
                page.paragraph(stage.say(
                        "Die Führung bleibt, bis du auflegst (Strg+C) oder 20 Sekunden lang nichts sagst.",
                        "The tour stays until you hang up (Ctrl+C), or say nothing for 20 seconds."));
                page.blank();
                stage.linger(visitors);
            }
            tell(stage, visitors, new EndChapter(stage, server));
        }
    }

    private void tell(Stage stage, Visitors visitors, Chapter chapter) throws IOException, InterruptedException {
        page.heading(chapter.title());
        page.paragraph(chapter.introduction());
        page.blank();
        stage.pause(visitors);
        chapter.play();
    }

    private void introduce(Stage stage, Server server, boolean enterEnds) {
        int port = server.address("main").orElseThrow().getPort();
        page.heading(stage.say("Plausch: die Führung", "Plausch: the tour"));
        page.paragraph(stage.say(
                "Ein echter Server, nur auf diesem Rechner, mit einer Tür für jedes Protokoll; fünf Leute treffen "
                        + "sich darin. Du siehst, was sie senden (→) und empfangen (←), Zeichen für Zeichen. ⏎ ist ein "
                        + "Zeilenumbruch, · geht über keine Leitung, die Zahl hinter einer Tür ist ihr Port.",
                "A real server, on this machine only, with a door for each protocol; five people meet in it. You see "
                        + "what they send (→) and receive (←), letter by letter. ⏎ is a newline, · goes over no wire, "
                        + "the number behind a door is its port."));
        page.blank();
        page.paragraph(stage.say(
                "Komm dazu! In einem zweiten Terminal, dann auf USER warten und einen Namen tippen:",
                "Come in! In a second terminal, then wait for USER and type a name:"));
        page.blank();
        page.emphasis("   nc localhost " + port);
        page.blank();
        page.paragraph(
                enterEnds
                        ? stage.say(
                                "Die Führung dauert eine halbe Minute; Enter beendet sie.",
                                "The tour takes half a minute; Enter ends it.")
                        : stage.say("Die Führung dauert eine halbe Minute.", "The tour takes half a minute."));
    }

    private static void awaitEnter(InputStream keyboard, Stage stage) {
        try {
            for (int octet = keyboard.read(); octet >= 0; octet = keyboard.read()) {
                if (octet == '\n') {
                    stage.end();
                    return;
                }
            }
        } catch (IOException _) {
            // Then the time ends it.
        }
    }

    /// All defaults, on free ports; nothing is written to the disk.
    private Settings settings() {
        var usual = Settings.defaults(Path.of("."));
        var identity = usual.server();
        return new Settings(
                new Settings.Identity(
                        identity.name(),
                        identity.network(),
                        identity.lobby(),
                        language.choose("de", "en"),
                        identity.password(),
                        identity.icon(),
                        identity.transport()),
                new Settings.Listen("0", "0", "0", "0", "0", "off", "off", "off", ""),
                usual.tls(),
                usual.store(),
                usual.bus(),
                usual.limits(),
                usual.history(),
                usual.web(),
                usual.receipt(),
                new Settings.Directory("0"),
                usual.operators(),
                usual.rooms(),
                usual.data());
    }

    /// The tour shows nothing encrypted, and makes no certificate for half a minute.
    private static KeyManagerFactory noKeys() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, new char[0]);
            return factory;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
