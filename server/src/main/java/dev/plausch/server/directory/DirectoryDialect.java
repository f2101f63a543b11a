package dev.plausch.server.directory;

import dev.plausch.core.Event.Changed;
import dev.plausch.core.Event.Deleted;
import dev.plausch.core.Event.Departed;
import dev.plausch.core.Event.Invited;
import dev.plausch.core.Event.Joined;
import dev.plausch.core.Event.Kicked;
import dev.plausch.core.Event.Left;
import dev.plausch.core.Event.News;
import dev.plausch.core.Event.Renamed;
import dev.plausch.core.Event.RoomChanged;
import dev.plausch.core.Event.Said;
import dev.plausch.core.Event.SignalledInRoom;
import dev.plausch.core.Event.TopicChanged;
import dev.plausch.core.Message;
import dev.plausch.core.Profile;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.DirectoryReply;
import java.net.Inet4Address;
import java.net.InetAddress;

/// News of the lobby in one of the directory's dialects, for those who reach the server at one address.
///
/// @param here the server's address as these readers know it: also that of everyone on the server's own machine, and of
///     the people behind other doors
record DirectoryDialect(Dialect dialect, Inet4Address here, PeerPorts peers) implements dev.plausch.server.Dialect {

    @Override
    public void encode(News news, Scratch out) {
        switch (news) {
            case Said(var _, var message, var sender, var _, var _) ->
                dialect.encode(new DirectoryReply.Broadcast(name(sender), words(message)), out);
            // The published clients know no words for these.
            case Deleted _, TopicChanged _, RoomChanged _, Invited _, SignalledInRoom _, Changed _ -> {}
            case Joined(var _, var person, var _) -> joined(person, out);
            case Left left -> left(left.person(), out);
            case Departed departed -> left(departed.person(), out);
            case Kicked kicked -> left(kicked.person(), out);
            case Renamed(var before, var now, var _, var _) -> {
                left(before, out);
                joined(now, out);
            }
        }
    }

    private static String words(Message message) {
        var text = message.text().plain();
        return message.kind() == Message.Kind.ACTION ? "* " + text : text;
    }

    private void joined(Profile person, Scratch out) {
        dialect.encode(new DirectoryReply.UserJoined(entry(person)), out);
    }

    private void left(Profile person, Scratch out) {
        dialect.encode(new DirectoryReply.UserLeft(name(person)), out);
    }

    /// COMPAT: the older client shows its own text itself, the newer only what comes back.
    @Override
    public boolean showsOwn(News news) {
        return !(news instanceof Said) || dialect == Dialect.PREFIXED;
    }

    /// Where these readers can invite the person.
    DirectoryReply.Entry entry(Profile person) {
        return person.address()
                .filter(address -> address.host() instanceof Inet4Address)
                .map(address -> new DirectoryReply.Entry(name(person), shown(address.host()), address.udpPort()))
                .orElseGet(
                        () -> new DirectoryReply.Entry(name(person), here.getHostAddress(), peers.port(person.id())));
    }

    private String shown(InetAddress host) {
        return (host.isLoopbackAddress() && !here.isLoopbackAddress() ? here : host).getHostAddress();
    }

    private static String name(Profile person) {
        return person.name().value();
    }
}
