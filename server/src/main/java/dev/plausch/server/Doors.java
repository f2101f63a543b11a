package dev.plausch.server;

import dev.plausch.server.directory.DirectoryDoor;
import dev.plausch.server.directory.PeerPorts;
import dev.plausch.server.irc.IrcDoor;
import dev.plausch.server.irc.SecureIrcDoor;
import dev.plausch.server.main.MainDoor;
import dev.plausch.server.receipt.ReceiptDoor;
import dev.plausch.server.relay.RelayDoor;
import dev.plausch.server.room.RoomDoor;
import dev.plausch.server.web.Origins;
import dev.plausch.server.web.WebDoor;
import dev.plausch.wire.Protocol;
import dev.plausch.wire.directory.Dialect;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All doors, and where each listens: the one place that knows them all.
///
/// @param byAddress each door with the setting that says where it listens
/// @param locked those that let nobody in, since nobody can give the server's password there
record Doors(Map<Door, String> byAddress, List<String> locked) {
    static final String OFF = "off";

    static Doors of(Settings settings, Phrases phrases, PeerPorts peers, Tls tls, IrcDoor irc) {
        var listen = settings.listen();
        var server = settings.server();
        var single = settings.receipt().mode().equals(Settings.Receipt.SINGLE);
        var replay = new Replay(settings.history().replay(), Clock.systemDefaultZone());

        var password = new Password(server.password());
        var room = new RoomDoor(phrases, password, server.lobby(), replay);
        var relay = new RelayDoor(phrases, password);
        var receipt = new ReceiptDoor(phrases, single);
        var directory = new DirectoryDoor(phrases, password, server.lobby(), server.name(), peers, replay);
        var web = new WebDoor(
                phrases.language(), Origins.of(settings.web().origins()), Map.of("/irc", irc.overWebSocket()));
        var main = new MainDoor(
                tls,
                Map.of(
                        Protocol.DIRECTORY_PREFIXED, entrance -> directory.welcome(entrance, Dialect.PREFIXED),
                        Protocol.DIRECTORY_LINE, entrance -> directory.welcome(entrance, Dialect.LINE),
                        Protocol.HTTP, web::welcome,
                        Protocol.IRC, irc::welcome,
                        Protocol.ROOM, room::welcome));

        var doors = new LinkedHashMap<Door, String>();
        doors.put(main, listen.main());
        doors.put(room, listen.room());
        doors.put(relay, listen.relay());
        doors.put(receipt, password.isAsked() ? OFF : listen.receipt());
        doors.put(directory, password.isAsked() ? OFF : listen.directory());
        doors.put(irc, listen.irc());
        doors.put(new SecureIrcDoor(tls, irc), listen.ircs());
        doors.put(web, listen.web());
        return new Doors(doors, password.isAsked() ? locked(listen) : List.of());
    }

    /// The main port speaks the directory's protocol, too.
    private static List<String> locked(Settings.Listen listen) {
        var locked = new ArrayList<String>();
        if (!listen.receipt().equals(OFF)) {
            locked.add("receipt");
        }
        if (!listen.main().equals(OFF) || !listen.directory().equals(OFF)) {
            locked.add("directory");
        }
        return locked;
    }
}
