package dev.plausch.client.link;

import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.direct.Clean;
import dev.plausch.direct.Listed;
import dev.plausch.direct.PeerEvent;
import dev.plausch.direct.SeedPeer;
import dev.plausch.direct.Times;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.DirectoryReply;
import dev.plausch.wire.directory.DirectoryRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A link to a server's directory, as the fourth seed describes it.
public final class DirectoryLink implements Link {
    private final Dialect dialect;
    private final Events events;
    private final People people = new People();
    private final SeedPeer peer;
    private final DirectoryConnection connection;
    private volatile String name;
    private volatile boolean connected;

    private DirectoryLink(String host, int port, String name, Dialect dialect, Times times, Events events)
            throws IOException {
        this.name = name;
        this.dialect = dialect;
        this.events = events;
        this.peer = SeedPeer.open(dialect, name, times, people::at, this::told);
        this.connection = new DirectoryConnection(host, port, dialect, this::heard, this::over);
    }

    /// Begins to connect; what comes of it is told.
    ///
    /// @throws IOException if this machine has no free port
    public static DirectoryLink open(String host, int port, String name, Dialect dialect, Consumer<LinkEvent> listener)
            throws IOException {
        return open(host, port, name, dialect, Times.USUAL, listener);
    }

    static DirectoryLink open(
            String host, int port, String name, Dialect dialect, Times times, Consumer<LinkEvent> listener)
            throws IOException {
        var link = new DirectoryLink(host, port, name, dialect, times, new Events(listener));
        link.connection.start(new DirectoryRequest.Register(name, link.peer.port()), name);
        return link;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Person> people() {
        return people.all();
    }

    @Override
    public void say(String text) {
        if (!connected || text.isBlank()) {
            return;
        }
        connection.send(new DirectoryRequest.Broadcast(text), name);
        // The length-prefixed dialect brings it back.
        if (dialect == Dialect.LINE) {
            events.tellOwn(new LinkEvent.Said(name, text));
        }
    }

    @Override
    public void invite(Person person) {
        peer.invite(new Listed(person.name(), person.address()));
    }

    @Override
    public void close() {
        connection.close(name);
        peer.close();
    }

    /// Waits until all chats are over; no longer than this.
    public void awaitChats(Duration patience) throws InterruptedException {
        peer.awaitEnd(patience);
    }

    private void heard(DirectoryReply reply) {
        switch (reply) {
            case DirectoryReply.Welcome(var nick) -> {
                name = Clean.name(nick).orElse(name);
                peer.rename(name);
                connected = true;
                events.tell(new LinkEvent.Connected(name));
            }
            case DirectoryReply.UserList(var entries) ->
                events.tell(new LinkEvent.Listed(people.replace(entries, name)));
            case DirectoryReply.UserJoined(var entry) ->
                people.add(entry, name).ifPresent(each -> events.tell(new LinkEvent.Joined(each)));
            case DirectoryReply.UserLeft(var nick) -> left(Clean.text(nick));
            case DirectoryReply.Broadcast(var nick, var text) -> said(nick, text);
            case DirectoryReply.Error(var reason) when connected -> said("ERROR", reason);
            case DirectoryReply.Error(var reason) -> connection.end(refusal(reason), Clean.text(reason));
        }
    }

    private void left(String nick) {
        if (people.remove(nick)) {
            events.tell(new LinkEvent.Left(nick));
        }
    }

    private void said(String nick, String text) {
        events.tell(new LinkEvent.Said(
                Clean.text(nick),
                String.join("\n", text.lines().map(Clean::text).toList())));
    }

    private static Reason refusal(String text) {
        return text.startsWith("Nickname bereits vergeben") || text.startsWith("Nickname already taken")
                ? Reason.NAME_TAKEN
                : Reason.REFUSED;
    }

    private void over(Reason reason, String detail) {
        connected = false;
        peer.close();
        events.tellOwn(new LinkEvent.Disconnected(reason, detail));
    }

    private void told(PeerEvent event) {
        events.tell(
                switch (event) {
                    case PeerEvent.Invited(var invitation) ->
                        new LinkEvent.Invited(new DirectInvitation(peer, invitation));
                    case PeerEvent.Opened(var chat) -> new LinkEvent.ChatOpened(new DirectChat(chat));
                    case PeerEvent.Refused(var with, var why) -> new LinkEvent.ChatRefused(with, same(why));
                    case PeerEvent.Said(var chat, var text) -> new LinkEvent.ChatSaid(new DirectChat(chat), text);
                    case PeerEvent.Closed(var chat, var ended) -> new LinkEvent.ChatClosed(new DirectChat(chat), ended);
                });
    }

    private static LinkEvent.Why same(PeerEvent.Why why) {
        return switch (why) {
            case DECLINED -> LinkEvent.Why.DECLINED;
            case NO_ANSWER -> LinkEvent.Why.NO_ANSWER;
            case ALREADY_OPEN -> LinkEvent.Why.ALREADY_OPEN;
            case FAILED -> LinkEvent.Why.FAILED;
        };
    }
}
