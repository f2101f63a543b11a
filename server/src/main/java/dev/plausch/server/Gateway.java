package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Conversation;
import dev.plausch.core.Event;
import dev.plausch.core.Message;
import dev.plausch.core.Profile;
import dev.plausch.core.Reason;
import dev.plausch.core.RoomName;
import dev.plausch.core.Summary;
import java.util.List;
import java.util.Optional;

/// One connection's protocol, in the terms of its door: what the peer sends becomes commands, what the hub answers
/// becomes bytes. Knows nothing of Netty. Called on the connection's loop only.
///
/// @param <M> what the peer sends, decoded
public interface Gateway<M> {

    /// The connection is open and speaks this protocol.
    default void opened() {}

    /// The peer sent a message.
    void received(M message);

    /// The peer gave no name in time; the connection is closed behind this.
    default void timedOut() {}

    /// The server is about to stop; the connection is closed behind this.
    default void serverStops() {}

    /// How this connection reads the news of its rooms; empty if it reads none.
    default Optional<Dialect> dialect() {
        return Optional.empty();
    }

    /// The session is a person now.
    default void entered(Profile self) {}

    /// The answer to [Command.ListMembers].
    default void present(RoomName room, List<Profile> members) {}

    /// The answer to [Command.Recall], oldest first.
    default void recalled(Conversation of, List<Message> messages) {}

    /// The answer to [Command.ListConversations].
    default void conversations(List<Summary> all) {}

    /// The answer to [Command.Find], newest first.
    default void found(List<Message> messages) {}

    /// This session's person has read this far, on this or another session.
    default void marked(Event.Marked marked) {}

    /// A private message of this session's person, or to them, was taken away.
    default void deletedPrivately(Event.DeletedPrivately deleted) {}

    /// News that this session's person, or this session, caused, and that its dialect does not show it.
    default void own(Event.News news) {}

    /// What this session said to one person.
    default void ownTold(Event.Told told) {}

    /// For those of a rank this session's person has, or from another session of the person.
    default void toRank(Event.ToRank news) {}

    /// What this session said to those of a rank.
    default void ownToRank(Event.ToRank news) {}

    /// This session's person was sent out of a room.
    default void kicked(Event.Kicked kicked) {}

    /// This session's person may enter a room.
    default void invited(Event.Invited invited) {}

    /// Something for this session's client, or from another session of the person.
    default void signalled(Event.SignalledTo signalled) {}

    /// An operator ends the session; it is closed behind this.
    default void expelled(Event.Expelled expelled) {}

    /// A command was refused.
    default void refused(Command command, Reason reason) {}

    /// The place for what [Command.Remark] asked to be told.
    default void remarked(String text) {}

    /// All that anybody said before [Command.Ping] was told.
    default void pong(String token) {}

    /// What this session said is stored, and behind it, in the order of what it sent, it is told so.
    default void acknowledged(Message message) {}

    /// The session is over; what is sent now is the last.
    default void ended() {}

    /// A private message for this session's person, or one that another session of the person sent.
    default void told(Event.Told told) {}
}
