package dev.plausch.app.tour;

import dev.plausch.server.Server;
import java.io.IOException;

/// A note without a name.
record ReceiptChapter(Stage stage, Server server) implements Chapter {
    @Override
    public String title() {
        return stage.say("3  Die Quittung: angekommen und gespeichert", "3  The receipt: arrived and stored");
    }

    @Override
    public String introduction() {
        return stage.say(
                "Ein Programm, das keinen Namen braucht, hinterlässt eine Notiz. Die Antwort kommt erst, wenn sie "
                        + "gespeichert ist, und endet mit keinem Zeilenumbruch.",
                "A program that needs no name leaves a note. The answer comes only when it is stored, and it ends "
                        + "with no newline.");
    }

    @Override
    public void play() throws IOException, InterruptedException {
        var backup =
                stage.connect("backup", "receipt", server.address("receipt").orElseThrow());
        stage.sends(backup, stage.say("Sicherung fertig\n", "backup done\n"));
        stage.reads(backup, "Daten erfolgreich empfangen!");
        stage.leaves(backup);
    }
}
