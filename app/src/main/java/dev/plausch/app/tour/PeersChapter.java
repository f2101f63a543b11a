package dev.plausch.app.tour;

import dev.plausch.app.tour.Page.Doing;
import dev.plausch.client.link.Chat;
import dev.plausch.client.link.LinkEvent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/// Two people of the directory, straight between them. dora has bare sockets, so that everything on her wires can be
/// shown; emil has the client that `plausch peer` has.
record PeersChapter(Stage stage, DirectoryChapter directory) implements Chapter {
    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public String title() {
        return stage.say("5  Direkt von Person zu Person", "5  Straight from person to person");
    }

    @Override
    public String introduction() {
        return stage.say(
                "dora öffnet einen TCP-Port und schickt emil ein Datagramm, an seine Adresse aus der Liste. emil nimmt "
                        + "an: Er ruft dort an und nennt seinen Namen. Davon sieht der Server nichts.",
                "dora opens a TCP port and sends emil a datagram, to his address in the list. emil accepts: he calls "
                        + "there and gives his name. The server sees nothing of it.");
    }

    @Override
    public void play() throws IOException, InterruptedException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(PATIENCE_MILLIS);
            var here = "tcp:" + listening.getLocalPort();
            stage.note(dora(), here, stage.say("öffnet den Port: bind, listen", "opens the port: bind, listen"));
            invite("CHAT_REQUEST " + listening.getLocalPort());
            stage.tells(LinkEvent.Invited.class).invitation().accept();
            stage.note(emil(), here, stage.say("nimmt an: connect", "accepts: connect"));
            try (var socket = listening.accept()) {
                talk(stage.hold(new Wire(dora(), here, socket)));
            }
        }
    }

    private String dora() {
        return directory.dorasName();
    }

    private String emil() {
        return directory.emilsName();
    }

    private void invite(String text) throws IOException, InterruptedException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        stage.page().row(dora(), Doing.SENDS, "udp:" + directory.emil().getPort(), text);
        directory.dora().send(new DatagramPacket(bytes, bytes.length, directory.emil()));
    }

    private void talk(Wire dora) throws IOException, InterruptedException {
        stage.reads(dora, emil());
        stage.sends(dora, dora());
        var chat = stage.tells(LinkEvent.ChatOpened.class).chat();
        stage.sends(dora, stage.say("Das bleibt unter uns.\n", "This stays between us.\n"));
        stage.tells(LinkEvent.ChatSaid.class);
        answer(chat, dora);
        stage.sends(dora, "[DISCONNECT]\n");
        stage.tells(LinkEvent.ChatClosed.class);
        stage.leaves(dora);
    }

    private void answer(Chat chat, Wire dora) throws IOException, InterruptedException {
        var answer = stage.say("Versprochen.", "Promised.");
        chat.say(answer);
        stage.reads(dora, answer);
    }
}
