package dev.plausch.app.tour;

import dev.plausch.client.link.DirectoryLink;
import dev.plausch.client.link.LinkEvent;
import dev.plausch.server.Server;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.room.RoomReply;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// Two people register, see each other in the list, and one says something to all.
final class DirectoryChapter implements Chapter, AutoCloseable {
    private final Stage stage;
    private final Server server;
    private final DatagramSocket dora;
    private String dorasName = "dora";
    private @Nullable DirectoryLink link;
    private InetSocketAddress emil = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    DirectoryChapter(Stage stage, Server server) throws IOException {
        this.stage = stage;
        this.server = server;
        this.dora = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /// Where dora takes invitations.
    DatagramSocket dora() {
        return dora;
    }

    String dorasName() {
        return dorasName;
    }

    String emilsName() {
        return link == null ? "emil" : link.name();
    }

    /// Where emil does.
    InetSocketAddress emil() {
        return emil;
    }

    @Override
    public String title() {
        return stage.say("4  Das Verzeichnis: wer da ist, und wo", "4  The directory: who is here, and where");
    }

    @Override
    public String introduction() {
        return stage.say(
                "dora meldet sich mit Namen und UDP-Port an und bekommt die Liste aller im Raum: Name, Adresse,"
                        + " UDP-Port. Danach kommt emil, mit dem Client von plausch peer. Auch anna erfährt davon:"
                        + " Verzeichnis und Raum sind derselbe Ort. (Auch main spricht es, mit dem, der sofort REGISTER"
                        + " sagt.)",
                "dora registers with a name and a UDP port, and gets the list of all in the room: name, address, UDP "
                        + "port. Then emil comes, with the client of plausch peer. anna hears of it, too: directory "
                        + "and room are the same place. (main speaks it, too, with whoever says REGISTER at once.)");
    }

    @Override
    public void play() throws IOException, InterruptedException {
        var anna = stage.wire("anna").orElseThrow();
        dorasName = stage.name(dorasName);
        var wire = stage.connect(
                dorasName, "directory", server.address("directory").orElseThrow());
        stage.sends(wire, "REGISTER " + wire.who() + " " + dora.getLocalPort() + "\n");
        stage.reads(wire, "WELCOME ");
        stage.reads(wire, "USERLIST ");
        stage.reads(wire, "USER_JOINED " + wire.who() + " ");
        stage.reads(anna, joined(wire.who()));
        var peer = openLink();
        int port = Integer.parseInt(
                stage.reads(wire, "USER_JOINED " + peer.name() + " ").strip().split(" ")[3]);
        emil = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        stage.reads(anna, joined(peer.name()));
        var greeting = stage.say("Guten Morgen", "Good morning");
        var where = "directory:" + server.address("directory").orElseThrow().getPort();
        stage.note(peer.name(), where, stage.say("sagt: ", "says: ") + greeting);
        peer.say(greeting);
        stage.reads(wire, "BROADCAST_MSG " + peer.name() + " ");
        stage.reads(anna, peer.name() + ": ");
    }

    private DirectoryLink openLink() throws IOException, InterruptedException {
        var address = server.address("directory").orElseThrow();
        var name = stage.name("emil");
        stage.note(
                name,
                "directory:" + address.getPort(),
                stage.say("verbindet sich und meldet sich an", "connects and registers"));
        var opened = DirectoryLink.open("127.0.0.1", address.getPort(), name, Dialect.LINE, stage.listener());
        link = opened;
        stage.tells(LinkEvent.Listed.class);
        return opened;
    }

    private String joined(String name) {
        return RoomChapter.line(stage, new RoomReply.Joined(name));
    }

    @Override
    public void close() {
        dora.close();
        if (link != null) {
            link.close();
        }
    }
}
