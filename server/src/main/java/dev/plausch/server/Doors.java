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
import java.util.LinkedHashMap;
import java.util.Map;

/// All doors, and where each listens: the one place that knows them all.
///
/// @param byAddress each door with the setting that says where it listens
record Doors(Map<Door, String> byAddress) {

    static Doors of(Settings settings, Phrases phrases, PeerPorts peers, Tls tls, IrcDoor irc) {
        var listen = settings.listen();
        var server = settings.server();
        var single = settings.receipt().mode().equals(Settings.Receipt.SINGLE);
        var replay = new Replay(settings.history().replay(), Clock.systemDefaultZone());

        var room = new RoomDoor(phrases, server.lobby(), replay);
        var relay = new RelayDoor(phrases);
        var receipt = new ReceiptDoor(phrases, single);
        var directory = new DirectoryDoor(phrases, server.lobby(), server.name(), peers, replay);
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
        doors.put(receipt, listen.receipt());
        doors.put(directory, listen.directory());
        doors.put(irc, listen.irc());
        doors.put(new SecureIrcDoor(tls, irc), listen.ircs());
        doors.put(web, listen.web());
        return new Doors(doors);
    }
}
