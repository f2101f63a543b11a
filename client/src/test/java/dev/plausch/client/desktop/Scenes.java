package dev.plausch.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.client.link.LinkEvent;
import dev.plausch.client.link.LinkEvent.Why;
import dev.plausch.wire.Language;
import java.awt.Point;
import java.awt.event.KeyEvent;

/// What somebody at the screen does and sees. Runs in a process of its own, on a display of its own; [WindowTest]
/// starts it and reads what it prints.
final class Scenes {

    private final Stage stage;
    private final Town town = new Town();

    private Scenes(Stage stage) {
        this.stage = stage;
    }

    public static void main(String[] names) throws Exception {
        var stage = new Stage();
        new Playbill()
                .with("mistakesAreToldInPlainWords", () -> new Scenes(stage).mistakesAreToldInPlainWords())
                .with("twoWindowsTalk", () -> new Scenes(stage).twoWindowsTalk())
                .with("everyFailureOfAConnectionIsTold", () -> new Scenes(stage).everyFailureOfAConnectionIsTold())
                .with("everyFailureOfAChatIsTold", () -> new Scenes(stage).everyFailureOfAChatIsTold())
                .with("invitationsStackAndGoByThemselves", () -> new Scenes(stage).invitationsStackAndGoByThemselves())
                .with("aLostServerIsFoundAgain", () -> new Scenes(stage).aLostServerIsFoundAgain())
                .with("manyLinesAreBounded", () -> new Scenes(stage).manyLinesAreBounded())
                .with("tabGoesAround", () -> new KeyScenes(stage).tabGoesAround())
                .with("everythingGoesByKeyboard", () -> new KeyScenes(stage).everythingGoesByKeyboard())
                .play(names);
    }

    private Actor actor(int x) {
        return new Actor(stage, town, Language.GERMAN, Actor.SECONDS, new Point(x, 10));
    }

    void mistakesAreToldInPlainWords() {
        try (var ada = Actor.of(stage, town)) {
            ada.reads("nicht verbunden");
            ada.reads("Nach dem Verbinden stehen hier alle");
            ada.shoot("01-empty");
            ada.press("connect");
            ada.reads("Bitte einen Namen angeben");
            ada.connect("1a");
            ada.reads("Ein Name hat bis zu 30 Buchstaben");
            stage.fill(ada.field("port"), "70000");
            ada.press("connect");
            ada.reads("Der Port ist eine Zahl");
            ada.shoot("02-mistake");
            stage.fill(ada.field("port"), "9000");
            stage.fill(ada.field("host"), "a b");
            ada.press("connect");
            ada.reads("Bitte eine Adresse angeben");
        }
    }

    void twoWindowsTalk() {
        try (var ada = actor(10);
                var ben = new Actor(stage, town, Language.GERMAN, Actor.SECONDS, new Point(600, 320))) {
            ada.comeForward();
            ada.enter("Ada");
            ada.reads("Noch niemand da");
            ada.shoot("03-alone");
            ben.comeForward();
            ben.enter("Ben");
            ben.say("Hallo zusammen");
            ada.reads("Ben ist da");
            ada.reads("Hallo zusammen");
            ada.comeForward();
            ada.say("Hallo Ben");
            ada.press("emojiButton");
            stage.press(KeyEvent.VK_RIGHT);
            stage.press(KeyEvent.VK_ENTER);
            stage.press(KeyEvent.VK_ENTER);
            ben.reads("😃");
            new Town.Guest(town, "Çelik");
            var guest = new Town.Guest(town, "Dora");
            guest.link.say("Kaffee? ☕ Um drei im Hof 🌞");
            guest.link.say("Ich bringe Kuchen mit 🎂🎂");
            ada.say("Gerne");
            ada.reads("Personen (3)");
            ada.ask("Ben");
            ada.reads("Ben wird gefragt");
            ben.reads("Ada möchte privat mit dir chatten");
            ben.comeForward();
            ben.shoot("04-invited");
            ben.press("accept");
            ben.reads("Privater Chat mit Ada");
            ada.reads("Privater Chat mit Ben");
            ben.say("Unter uns gesagt");
            ada.reads("Unter uns gesagt");
            ada.comeForward();
            ada.readsNot("wird gefragt");
            ada.say("Ja bitte");
            ben.reads("Ja bitte");
            ada.ask("Ben");
            assertThat(ada.tabs().getTabCount()).isEqualTo(2);
            ada.shoot("05-private");
            stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_1);
            ada.reads("Kuchen");
            ben.comeForward();
            ben.say("Noch da");
            Stage.await("a dot", () -> ada.tabs().getIconAt(1) != null);
            ada.comeForward();
            ada.shoot("06-lobby");
            ben.comeForward();
            stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
            ada.turnTo(1);
            ada.reads("Ben hat den Chat beendet");
            ada.shoot("07-ended");
            ada.ask("Ben");
            ben.reads("Ada möchte privat");
        }
    }

    void everyFailureOfAConnectionIsTold() {
        new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            ada.connect("Ben");
            ada.reads("Der Name Ben ist schon vergeben");
            ada.reads("nicht verbunden");
            ada.shoot("08-taken");
            stage.fill(ada.field("host"), Town.NOWHERE);
            ada.connect("Ada");
            ada.reads("nirgends:9000 ist nicht erreichbar");
            stage.fill(ada.field("host"), Town.CLOSED);
            ada.connect("Ada");
            ada.reads("Der Server lehnt ab: Heute geschlossen");
            stage.fill(ada.field("host"), "127.0.0.1");
            ada.enter("Ada");
            ada.readsNot("lehnt ab");
            ada.press("connect");
            ada.reads("Die Verbindung ist beendet");
            ada.reads("nicht verbunden");
        }
    }

    void everyFailureOfAChatIsTold() {
        var ben = new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            ada.ask("Ben");
            Stage.await("asked", () -> ben.events().stream().anyMatch(LinkEvent.Invited.class::isInstance));
            ben.last(LinkEvent.Invited.class).invitation().decline();
            ada.reads("Ben möchte gerade nicht chatten");
            var link = ben.link;
            ada.ask("Ben");
            Stage.await("asked again", () -> invitations(ben) == 2);
            town.refuse(
                    "Ada",
                    Why.NO_ANSWER,
                    link.person.address().getHostString() + ":"
                            + link.person.address().getPort());
            ada.reads("Ben hat nicht geantwortet");
            town.refuse("Ada", Why.FAILED, "10.0.0.9:41000");
            ada.reads("Die Verbindung zu 10.0.0.9:41000 kam nicht zustande");
            ada.shoot("09-failures");
            ada.ask("Ben");
            Stage.await("asked a third time", () -> invitations(ben) == 3);
            ben.last(LinkEvent.Invited.class).invitation().accept();
            ada.reads("Privater Chat mit Ben");
            ((Town.Half) ben.last(LinkEvent.ChatOpened.class).chat()).breakOff();
            ada.reads("Die Verbindung zu Ben ist abgebrochen");
        }
    }

    private static long invitations(Town.Guest guest) {
        return guest.events().stream()
                .filter(LinkEvent.Invited.class::isInstance)
                .count();
    }

    void invitationsStackAndGoByThemselves() {
        try (var ada = new Actor(stage, town, Language.GERMAN, 2, new Point(10, 10))) {
            ada.enter("Ada");
            for (var name : new String[] {"Ben", "Çelik", "Dora"}) {
                var guest = new Town.Guest(town, name);
                guest.link.invite(guest.link.people().getFirst());
            }
            ada.reads("Ben möchte privat");
            ada.reads("Dora möchte privat");
            ada.say("Ich schreibe ungestoert weiter");
            ada.shoot("10-invitations");
            ada.readsNot("möchte privat");
            ada.reads("Ben wollte privat mit dir chatten");
        }
    }

    void aLostServerIsFoundAgain() {
        var ben = new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            ben.link.invite(ben.link.people().getFirst());
            ada.press("accept");
            ada.reads("Privater Chat mit Ben");
            town.fall();
            ada.reads("Verbindung verloren");
            ada.reads("Der Server ist weg");
            ada.say("Wir reden weiter");
            Stage.await(
                    "the chat goes on",
                    () -> ben.events().stream()
                            .anyMatch(event -> event instanceof LinkEvent.ChatSaid(var _, var text)
                                    && text.equals("Wir reden weiter")));
            ada.shoot("11-lost");
            ada.press("connect");
            ada.reads("verbunden als Ada");
            ada.readsNot("Der Server ist weg");
        }
    }

    void manyLinesAreBounded() {
        var ben = new Town.Guest(town, "Ben");
        try (var ada = Actor.of(stage, town)) {
            ada.enter("Ada");
            for (int i = 0; i < Transcript.LONGEST + 1000; i++) {
                ben.link.say("Zeile " + i);
            }
            ada.reads("Zeile " + (Transcript.LONGEST + 999));
            assertThat(ada.transcript()).doesNotContain("Zeile 10\n");
            Stage.await("the end", ada::isAtEnd);
        }
    }
}
