package dev.plausch.app.tour;

import dev.plausch.server.Server;
import java.io.IOException;

/// The server stops, and tells everybody.
record EndChapter(Stage stage, Server server) implements Chapter {
    @Override
    public String title() {
        return stage.say("6  Schluss", "6  The end");
    }

    @Override
    public String introduction() {
        return stage.say(
                "Der Server wird beendet und sagt es allen, jedem in den Worten seiner Tür.",
                "The server stops and tells everybody, each in the words of their door.");
    }

    @Override
    public void play() throws IOException, InterruptedException {
        server.close();
        var words = stage.say("Der Server wird beendet", "The server is stopping");
        for (var wire : stage.wires()) {
            stage.reads(wire, wire.where().startsWith("directory") ? "BROADCAST_MSG plausch " + words : words);
        }
        stage.page().blank();
        stage.page()
                .paragraph(stage.say(
                        "Selber weitermachen: ./plausch serve öffnet den Server, ./plausch --help zeigt die Clients; "
                                + "docs/tour.md ist eine Stunde mit einer Klasse, docs/protocols beschreibt alles, was "
                                + "über die Leitungen ging.",
                        "To go on: ./plausch serve opens the server, ./plausch --help shows the clients; docs/tour.md "
                                + "is a lesson with a class, docs/protocols describes all that went over the wires."));
    }
}
