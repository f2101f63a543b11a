package dev.plausch.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a session asks of the [Hub]. A session's commands take effect and are answered in their order.
public sealed interface Command {
    SessionId session();

    /// What only a session that entered may ask.
    sealed interface ByPerson extends Command {}

    /// The session becomes a person of this name, with an address in the directory if one is given.
    /// Answer: [Event.Entered].
    record Enter(SessionId session, String name, Origin origin, Optional<Address> address, Card card)
            implements Command {
        public Enter(SessionId session, String name, Origin origin, Optional<Address> address) {
            this(session, name, origin, address, Card.of(origin));
        }
    }

    /// The session becomes a person with a name of the hub's choice, `gast-<n>`. Answer: [Event.Entered].
    record EnterAsGuest(SessionId session, Origin origin) implements Command {}

    /// The session becomes a further device of a person who is here; who may, the door has checked.
    /// Answer: [Event.Entered], then [Event.Attached] for each room they are in.
    record Attach(SessionId session, PersonId person, Origin origin) implements Command {}

    /// Answer, and news to the room: [Event.Joined]. A room that is not there yet is made.
    record Join(SessionId session, String room, Optional<String> key) implements ByPerson {
        public Join(SessionId session, String room) {
            this(session, room, Optional.empty());
        }
    }

    /// Answer, and news to the room: [Event.Left].
    record Part(SessionId session, String room, Optional<String> reason) implements ByPerson {
        public Part(SessionId session, String room) {
            this(session, room, Optional.empty());
        }
    }

    /// Asks who is in a room. Answer: [Event.Present].
    record ListMembers(SessionId session, String room) implements ByPerson {}

    /// Says something to a room (a name with `#`), to those of a rank in it ([Message.ToRank]) or to a person. Answer
    /// and news, once it is stored: [Event.Said], [Event.SaidToRank] or [Event.Told].
    ///
    /// @param extra what the sender's client adds for the others', in words of the doors; passed on, not stored
    record Say(SessionId session, String to, String text, Message.Kind kind, Optional<MessageId> replyTo, String extra)
            implements ByPerson {
        public Say(SessionId session, String to, String text) {
            this(session, to, text, Message.Kind.SAYING, Optional.empty(), "");
        }
    }

    /// Tells the clients in a room, or of a person, something that is not said. Nothing is stored. Answer and news:
    /// [Event.SignalledInRoom], [Event.SignalledToRank] or [Event.SignalledTo].
    record Tell(SessionId session, String to, Signal signal) implements ByPerson {}

    /// Answer, and news to all who share a room: [Event.Changed].
    record Show(SessionId session, Card card) implements ByPerson {}

    /// Answer, and news to the room: [Event.TopicChanged]; none if it is that already.
    ///
    /// @param text empty to have none
    record SetTopic(SessionId session, String room, String text) implements ByPerson {}

    /// Answer, and news to the room: [Event.Kicked].
    record Kick(SessionId session, String room, String name, String reason) implements ByPerson {}

    /// Answer, and news to the other person and the room: [Event.Invited].
    record Invite(SessionId session, String room, String name) implements ByPerson {}

    /// Answer, and news to the room: [Event.RoomChanged] with those changes that were one; [Event.Refused] for each
    /// that may not be, by a command of that change alone.
    record ChangeRoom(SessionId session, String room, List<RoomChange> changes) implements ByPerson {
        public ChangeRoom {
            changes = List.copyOf(changes);
        }
    }

    /// Ends all sessions of somebody else; for who runs the server. Answer: their [Event.Expelled].
    record Expel(SessionId session, String name, String reason) implements ByPerson {}

    /// Looks at the hub's state, in its turn. Answer: [Event.Looked]. Anybody may, also before they have a name.
    ///
    /// @param question runs on the hub's thread and keeps nothing of the view
    /// @param answer runs on the session's thread
    record Look<T>(SessionId session, Function<View, T> question, Consumer<T> answer) implements Command {}

    /// Answer, and news to all who share a room: [Event.Renamed].
    record Rename(SessionId session, String name) implements ByPerson {}

    /// Has the door's own remark to this session told in its place: behind the answers that are due before.
    /// Answer: [Event.Remarked].
    record Remark(SessionId session, String text) implements Command {}

    /// Asks to be answered behind all that anybody said before. Answer: [Event.Pong].
    record Ping(SessionId session, String token) implements ByPerson {}

    /// Asks for a page of a room's messages, or of those with a person. Answer: [Event.Recalled].
    ///
    /// @param of a room (a name with `#`) the person is in, or a person
    /// @param limit at most this many, 1 to [Recollection#MAX_PAGE]
    record Recall(SessionId session, String of, Span span, int limit) implements ByPerson {}

    /// Asks for the rooms that the person is in and the people they wrote with, and what is unread. Answer:
    /// [Event.Conversations].
    record ListConversations(SessionId session) implements ByPerson {}

    /// Searches in the rooms that the person is in, and in their private messages. Answer: [Event.Found].
    ///
    /// @param words as [Words#query] takes them
    /// @param in one room, or with one person, instead of everywhere
    /// @param limit at most this many, 1 to [Recollection#MAX_PAGE]
    record Find(SessionId session, String words, Optional<String> in, Optional<String> author, Bounds bounds, int limit)
            implements ByPerson {}

    /// The person has read a conversation up to here. News to all their sessions: [Event.Marked].
    record MarkRead(SessionId session, String of, MessageId upTo) implements ByPerson {}

    /// Takes away a message of one's own, or, for who moderates the room, anybody's. Answer, and news to the room or
    /// the other person: [Event.Deleted] or [Event.DeletedPrivately].
    record Delete(SessionId session, String of, MessageId message) implements ByPerson {}

    /// The session is over; what it said before is stored and shown first. Answer: [Event.Ended], and then, if it was
    /// the person's last, news to all who share a room: [Event.Departed].
    record Leave(SessionId session, Optional<String> reason) implements Command {
        public Leave(SessionId session) {
            this(session, Optional.empty());
        }
    }
}
