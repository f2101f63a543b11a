package dev.plausch.app.tour;

import dev.plausch.server.Server;
import java.io.IOException;

/// Somebody behind another door writes to anna alone.
record RelayChapter(Stage stage, Server server) implements Chapter {
    @Override
    public String title() {
        return stage.say("2  Das Relay: Nachrichten an einen Namen", "2  The relay: messages to a name");
    }

    @Override
    public String introduction() {
        return stage.say(
                "carl ist in keinem Raum. Seine erste Zeile ist sein Name, jede weitere beginnt mit dem Namen dessen, "
                        + "der sie lesen soll. Der Server sucht ihn hinter allen Türen: anna steht im Raum.",
                "carl is in no room. His first line is his name, each further one begins with the name of who is to "
                        + "read it. The server looks for it behind all doors: anna is in the room.");
    }

    @Override
    public void play() throws IOException, InterruptedException {
        var anna = stage.wire("anna").orElseThrow();
        var carl = stage.connect(
                stage.name("carl"), "relay", server.address("relay").orElseThrow());
        stage.sends(carl, carl.who() + "\n");
        stage.reads(carl, stage.say("Angemeldet als ", "Registered as "));
        stage.sends(carl, anna.who() + stage.say(": Kommst du mit?\n", ": Are you coming?\n"));
        stage.reads(anna, stage.say("[privat] ", "[private] ") + carl.who() + ": ");
        stage.sends(anna, "@" + carl.who() + stage.say(" Gleich!\n", " In a minute!\n"));
        stage.reads(carl, anna.who() + ": ");
        stage.leaves(carl);
    }
}
