package dev.plausch.conversations;

import dev.plausch.app.Main;
import dev.plausch.client.desktop.Actor;
import dev.plausch.client.desktop.Playbill;
import dev.plausch.client.desktop.Stage;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.util.Map;

/// Windows at Plausch's own server, together with other programs. Started by [WindowPeersTest].
final class WindowScenes {
    private final Stage stage;

    private WindowScenes(Stage stage) {
        this.stage = stage;
    }

    public static void main(String[] names) throws Exception {
        var stage = new Stage();
        new Playbill()
                .with("everybodyTalks", () -> new WindowScenes(stage).everybodyTalks())
                .with("everyFailureIsTold", () -> new WindowScenes(stage).everyFailureIsTold())
                .play(names);
    }

    /// In the lobby, and each with each other in private.
    private void everybodyTalks() throws IOException {
        try (var server = Servers.start(Map.of());
                var carla = terminal(server, "Carla");
                var dora = example(server, "Dora");
                var ada = window(server, 10, 10);
                var ben = window(server, 1010, 700)) {
            carla.awaitOutput("Dora ist beigetreten");
            ada.comeForward();
            ada.enter("Ada");
            ben.comeForward();
            ben.enter("Ben");
            inTheLobby(ada, ben, carla, dora);
            inPrivate(ada, ben, carla, dora);
            theEndIsToldOnBothSides(ada, ben, carla, dora);
        }
    }

    private void inTheLobby(Actor ada, Actor ben, Program carla, Program dora) throws IOException {
        ben.say("Guten Morgen");
        carla.awaitOutput("Ben: Guten Morgen\n").type("Kommt ihr um drei in den Hof? ☕\n");
        dora.awaitOutput("[Carla]: Kommt ihr").type("Ja, und ich bringe Kuchen mit 🎂\n");
        ben.reads("Ja, und ich bringe Kuchen mit");
        ada.reads("Kuchen");
        ada.comeForward();
        ada.say("Gerne");
        dora.awaitOutput("[Ada]: Gerne\n");
        carla.awaitOutput("Ada: Gerne\n");
        ben.reads("Gerne");
    }

    private void inPrivate(Actor ada, Actor ben, Program carla, Program dora) throws IOException {
        dora.type("/chat Ada\n");
        ada.reads("Dora möchte privat mit dir chatten");
        ada.say("Der Hinweis steht und ich schreibe weiter");
        carla.awaitOutput("Ada: Der Hinweis steht und ich schreibe weiter\n");
        ada.shoot("20-all-talk");
        ada.press("accept");
        dora.awaitOutput("Privater Chat mit Ada").type("/an Ada Nur für dich\n");
        ada.reads("Nur für dich");
        ada.reads("Unverschlüsselt, direkt");
        ada.say("Auch nur dir");
        dora.awaitOutput("[Ada privat]: Auch nur dir\n");

        ada.ask("Carla");
        carla.awaitOutput("Ada möchte mit dir chatten").type("/accept Ada\n").awaitOutput("Privater Chat mit Ada");
        carla.type("/to Ada Unter uns\n");
        ada.reads("Unter uns");
        ada.say("Ganz unter uns");
        carla.awaitOutput("[privat] Ada: Ganz unter uns\n").type("/chat Ada\n");
        carla.awaitOutput("Bereits verbunden mit Ada\n");

        ada.ask("Ben");
        ben.reads("Ada möchte privat mit dir chatten");
        ben.comeForward();
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
        ben.reads("Privater Chat mit Ada");
        ben.say("Von Fenster zu Fenster");
        ada.reads("Von Fenster zu Fenster");
        ada.comeForward();
        ada.ask("Carla");
        ada.reads("Ganz unter uns");
        Stage.await("the lobby, and one chat a person", () -> ada.tabs().getTabCount() == 4);
        ada.shoot("21-three-chats");
    }

    private void theEndIsToldOnBothSides(Actor ada, Actor ben, Program carla, Program dora) throws IOException {
        carla.type("/close Ada\n");
        ada.reads("Carla hat den Chat beendet");
        ada.ask("Dora");
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
        dora.awaitOutput("[INFO] Ada hat den Chat beendet.\n");
        ben.comeForward();
        stage.press(KeyEvent.VK_CONTROL, KeyEvent.VK_W);
        Stage.await("no chat", () -> ben.tabs().getTabCount() == 1);
        // The lobby, Carla, and behind her Ben. To ask him would begin another chat.
        ada.turnTo(2);
        ada.reads("Ben hat den Chat beendet");
        ada.shoot("22-ended");
    }

    private void everyFailureIsTold() throws IOException {
        try (var server = Servers.start(Map.of());
                var carla = terminal(server, "Carla");
                var silent = example(server, "Dora");
                var ada = window(server, 10, 10)) {
            noServer(ada, port(server));
            ada.connect("Carla");
            ada.reads("Der Name Carla ist schon vergeben");
            ada.enter("Ada");
            ada.ask("Dora");
            silent.awaitOutput("Ada möchte mit dir chatten");
            ada.reads("Dora wird gefragt");
            noChat(ada, carla);
            ada.reads("Dora hat nicht geantwortet");
            ada.shoot("23-failures");
        }
        theServerGoesAndComesAgain();
    }

    private void noServer(Actor ada, String port) {
        stage.fill(ada.field("port"), "1");
        ada.connect("Ada");
        ada.reads("127.0.0.1:1 ist nicht erreichbar");
        ada.reads("nicht verbunden");
        stage.fill(ada.field("port"), port);
        stage.fill(ada.field("host"), "kein..rechner");
        ada.connect("Ada");
        ada.reads("kein..rechner:" + port + " ist nicht erreichbar");
        stage.fill(ada.field("host"), "127.0.0.1");
    }

    private void noChat(Actor ada, Program carla) throws IOException {
        ada.ask("Carla");
        carla.awaitOutput("Ada möchte mit dir chatten").type("/decline Ada\n");
        ada.reads("Carla möchte gerade nicht chatten");
        carla.type("/chat Ada\n");
        ada.reads("Carla möchte privat mit dir chatten");
        // Both want it.
        ada.ask("Carla");
        carla.awaitOutput("Privater Chat mit Ada");
        ada.reads("Unverschlüsselt, direkt");
        ada.readsNot("Carla möchte privat mit dir chatten");
        // As kill -9 does.
        carla.close();
        ada.reads("Die Verbindung zu Carla ist abgebrochen");
    }

    private void theServerGoesAndComesAgain() throws IOException {
        var server = Servers.start(Map.of());
        var port = port(server);
        try (var ada = window(server, 10, 10);
                var dora = example(server, "Dora")) {
            ada.enter("Ada");
            ada.ask("Dora");
            dora.awaitOutput("Ada möchte mit dir chatten").type("/ja Ada\n");
            ada.reads("Unverschlüsselt, direkt");
            server.close();
            ada.reads("Verbindung verloren");
            ada.reads("Der Server ist weg. Offene private Chats laufen weiter.");
            ada.shoot("24-server-gone");
            try (var _ = Servers.start(Map.of("listen.main", "127.0.0.1:" + port))) {
                ada.press("connect");
                ada.reads("verbunden als Ada");
                ada.readsNot("Der Server ist weg");
                ada.reads("Noch niemand da");
            }
        } finally {
            server.close();
        }
    }

    private Actor window(Server server, int x, int y) {
        var address = "127.0.0.1:" + port(server);
        return Actor.atNewWindow(
                stage, () -> Main.main(new String[] {"desktop", address, "--language", "de"}), new Point(x, y));
    }

    private static Program terminal(Server server, String name) throws IOException {
        var classes = System.getProperty("java.class.path");
        var address = "127.0.0.1:" + port(server);
        return Program.java("-cp", classes, Main.class.getName(), "peer", address, "--name", name, "--language", "de")
                .awaitOutput("Verbunden als " + name);
    }

    private static Program example(Server server, String name) throws IOException {
        return Program.java(
                        "-cp", System.getProperty("plausch.examples"), "DirectoryPeer", name, "127.0.0.1", port(server))
                .awaitOutput(name + " ist beigetreten");
    }

    private static String port(Server server) {
        return Integer.toString(server.address("main").orElseThrow().getPort());
    }
}
