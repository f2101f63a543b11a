package dev.plausch.server.directory;

import dev.plausch.core.Address;
import dev.plausch.core.Command;
import dev.plausch.core.Conversation;
import dev.plausch.core.Event;
import dev.plausch.core.Message;
import dev.plausch.core.Profile;
import dev.plausch.core.Reason;
import dev.plausch.core.RoomName;
import dev.plausch.server.Addresses;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Gateway;
import dev.plausch.server.Phrases;
import dev.plausch.wire.Lines;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.DirectoryReply;
import dev.plausch.wire.directory.DirectoryRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One client of the directory: registers with its UDP port, then is in the lobby until it goes.
final class DirectoryGateway implements Gateway<DirectoryRequest> {
    /// COMPAT: the published clients throw away what their first `recv` brings behind WELCOME.
    private static final int WELCOME_ALONE_MILLIS = 100;

    private final Connection connection;
    private final Dialect dialect;
    private final DirectoryDoor.House house;
    private final DirectoryDialect news;

    DirectoryGateway(Connection connection, Dialect dialect, DirectoryDoor.House house) {
        this.connection = connection;
        this.dialect = dialect;
        this.house = house;
        this.news = new DirectoryDialect(dialect, Addresses.ofIpv4(connection.here()), house.peers());
    }

    @Override
    public void received(DirectoryRequest request) {
        switch (request) {
            case DirectoryRequest.Register(var nick, var udpPort) -> register(nick, udpPort);
            case DirectoryRequest.Broadcast(var text) -> broadcast(text);
            case DirectoryRequest.Quit _ -> connection.end(CloseReason.QUIT);
            case DirectoryRequest.MisshapenRegister _ ->
                refuse(say(
                        "REGISTER erwartet 2 Argumente: nickname, udp_port",
                        "REGISTER takes 2 arguments: nickname, udp_port"));
            case DirectoryRequest.BadPort(var port) ->
                refuse(say("Ungültiger UDP-Port: ", "Invalid UDP port: ") + Phrases.printable(port));
            case DirectoryRequest.MisshapenBroadcast _ ->
                refuse(say(
                        "BROADCAST erwartet mindestens 2 Argumente: sender, message",
                        "BROADCAST takes at least 2 arguments: sender, message"));
            case DirectoryRequest.Unknown(var command) ->
                refuse(say("Unbekannter Befehl: ", "Unknown command: ") + Phrases.printable(command));
            case DirectoryRequest.NotUtf8 _ -> refuse(say("Kein gültiges UTF-8", "Not valid UTF-8"));
            case DirectoryRequest.TooLong _ -> refuse(phrases().tooLong());
            case DirectoryRequest.Endless _ -> connection.end(CloseReason.ENDLESS);
            case DirectoryRequest.BadLength(var length) -> {
                refuse(say("Ungültige Länge: ", "Invalid length: ") + length);
                connection.end(CloseReason.BAD_FRAMING);
            }
        }
    }

    private void register(String nick, int udpPort) {
        connection.heard("REGISTER " + nick + " " + udpPort);
        if (house.password().isAsked()) {
            refuse(phrases().noPlaceForPassword());
            connection.end(CloseReason.REFUSED);
            return;
        }
        var address = new Address(connection.peer().getAddress(), udpPort);
        connection.execute(new Command.Enter(connection.id(), nick, connection.origin(), Optional.of(address)));
    }

    private void broadcast(String text) {
        connection.heard(text);
        if (connection.person() == null) {
            refuse(say("Erst anmelden: REGISTER nickname udp_port", "Register first: REGISTER nickname udp_port"));
        } else {
            connection.execute(new Command.Say(connection.id(), house.lobby(), text));
        }
    }

    @Override
    public void entered(Profile self) {
        self.address().ifPresent(house.peers()::readerCame);
        send(new DirectoryReply.Welcome(self.name().value()));
        connection.hold(WELCOME_ALONE_MILLIS);
        connection.execute(new Command.ListMembers(connection.id(), house.lobby()));
        connection.execute(new Command.Join(connection.id(), house.lobby()));
    }

    @Override
    public void recalled(Conversation of, List<Message> messages) {
        house.replay()
                .show(
                        connection,
                        messages,
                        (time, message, out) -> Lines.forEach(
                                message.text().plain(),
                                line -> dialect.encode(
                                        new DirectoryReply.Broadcast(
                                                message.sender().value(), time + line),
                                        out)));
    }

    @Override
    public void ended() {
        Optional.ofNullable(connection.person()).flatMap(Profile::address).ifPresent(house.peers()::readerWent);
    }

    @Override
    public void present(RoomName room, List<Profile> members) {
        var all = Stream.concat(members.stream(), Optional.ofNullable(connection.person()).stream());
        send(new DirectoryReply.UserList(all.map(news::entry).toList()));
        house.replay().ask(connection, house.lobby());
    }

    @Override
    public Optional<dev.plausch.server.Dialect> dialect() {
        return Optional.of(news);
    }

    @Override
    public void refused(Command command, Reason reason) {
        var self = connection.person();
        if (command instanceof Command.Enter && self == null) {
            send(new DirectoryReply.Error(
                    reason == Reason.NAME_TAKEN ? nicknameTaken() : phrases().reason(reason)));
            connection.end(CloseReason.REFUSED);
        } else if (command instanceof Command.Enter && self != null) {
            fromServer(say("Bereits angemeldet als ", "Already registered as ") + self.name());
        } else {
            if (command instanceof Command.Recall) {
                house.replay().show(connection, List.of(), (_, _, _) -> {});
            }
            fromServer(phrases().reason(reason));
        }
    }

    /// The seed's own words.
    private String nicknameTaken() {
        return say("Nickname bereits vergeben", "Nickname already taken");
    }

    /// Refuses what came, in its turn. After WELCOME not by ERROR: the older client disconnects at it.
    private void refuse(String reason) {
        if (connection.person() == null) {
            send(new DirectoryReply.Error(reason));
        } else {
            connection.execute(new Command.Remark(connection.id(), reason));
        }
    }

    @Override
    public void remarked(String text) {
        fromServer(text);
    }

    @Override
    public void told(Event.Told told) {
        var self = connection.person();
        if (self != null && self.id().equals(told.recipient().id())) {
            privately(told.sender().name().value(), told.message());
        }
    }

    @Override
    public void toRank(Event.ToRank news) {
        var self = connection.person();
        if (news instanceof Event.SaidToRank said
                && self != null
                && !self.id().equals(said.sender().id())) {
            privately(phrases().toRank(said), said.message());
        }
    }

    private void privately(String sender, Message message) {
        var mark = say("[privat] ", "[private] ") + sender + ": ";
        message.text().plain().lines().forEach(line -> fromServer(mark + line));
    }

    @Override
    public void kicked(Event.Kicked kicked) {
        var mark = say("Entfernt von ", "Removed by ") + kicked.moderator().name();
        fromServer(kicked.reason().isBlank() ? mark : mark + ": " + kicked.reason());
        connection.end(CloseReason.KICKED);
    }

    @Override
    public void timedOut() {
        send(new DirectoryReply.Error(phrases().noNameInTime()));
    }

    @Override
    public void serverStops() {
        if (connection.person() != null) {
            fromServer(phrases().serverStops());
        }
    }

    private void fromServer(String text) {
        send(new DirectoryReply.Broadcast(house.server(), text));
    }

    private void send(DirectoryReply reply) {
        connection.send(out -> dialect.encode(reply, out));
    }

    private Phrases phrases() {
        return house.phrases();
    }

    private String say(String german, String english) {
        return phrases().say(german, english);
    }
}
