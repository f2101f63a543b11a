package dev.plausch.core;

import java.util.List;
import java.util.Optional;

/// What the [Hub] tells the edge, in one order. An event is addressed to a room, to a person, or to a session; whoever
/// delivers it knows which sessions are in the room: those of [Joined] and [Attached], until [Left], [Departed] or
/// [Ended].
public sealed interface Event {

    /// What members of rooms read.
    sealed interface News extends Event {}

    /// Everyone in one room sees it, those whom it is about too.
    sealed interface ToRoom extends News {
        RoomName room();
    }

    /// Everyone who shares a room with the person sees it once, the person too.
    sealed interface ToNeighbours extends News {
        /// Whom it is about, as they were before.
        Profile person();

        /// All rooms the person is in, or was in until now.
        List<RoomName> rooms();
    }

    /// One session's answer.
    sealed interface ToSession extends Event {
        SessionId session();
    }

    /// @param by the session that asked; all sessions of the person are now in the room
    record Joined(RoomName room, Profile person, SessionId by) implements ToRoom {}

    /// @param by the session that asked; no session of the person is in the room any more
    record Left(RoomName room, Profile person, SessionId by) implements ToRoom {}

    /// Stored, and said in a room.
    ///
    /// @param by the session that said it; for it, this is the acknowledgement as well, be it in the room or not
    record Said(RoomName room, Message message, Profile sender, SessionId by) implements ToRoom {}

    /// Stored, and said to one person: for all sessions of the two; for `by` it is the acknowledgement.
    record Told(Message message, Profile sender, Profile recipient, SessionId by) implements Event {}

    /// A message was taken away: who can, shows it no more.
    ///
    /// @param person who did
    /// @param by the session that asked
    record Deleted(RoomName room, MessageId message, Profile person, SessionId by) implements ToRoom {}

    /// The same between two people: for all sessions of the two.
    ///
    /// @param partner if they are here
    record DeletedPrivately(MessageId message, Profile person, Optional<Profile> partner, SessionId by)
            implements Event {}

    /// A person has read this far: for all their sessions.
    record Marked(Profile person, Conversation conversation, MessageId upTo, SessionId by) implements Event {}

    /// @param by the session that asked
    record Renamed(Profile person, Profile now, List<RoomName> rooms, SessionId by) implements ToNeighbours {
        public Renamed {
            rooms = List.copyOf(rooms);
        }
    }

    /// The person's last session ended; it was told [Ended] before.
    record Departed(Profile person, List<RoomName> rooms) implements ToNeighbours {
        public Departed {
            rooms = List.copyOf(rooms);
        }
    }

    /// The session now is a session of this person.
    record Entered(SessionId session, Profile person) implements ToSession {}

    /// The session, a further device of its person, is in this room.
    record Attached(SessionId session, RoomName room) implements ToSession {}

    record Present(SessionId session, RoomName room, List<Profile> members) implements ToSession {
        public Present {
            members = List.copyOf(members);
        }
    }

    /// A page, oldest first.
    record Recalled(SessionId session, Conversation of, List<Message> messages) implements ToSession {
        public Recalled {
            messages = List.copyOf(messages);
        }
    }

    /// The one with the newest message first.
    record Conversations(SessionId session, List<Summary> all) implements ToSession {
        public Conversations {
            all = List.copyOf(all);
        }
    }

    /// Newest first.
    record Found(SessionId session, List<Message> messages) implements ToSession {
        public Found {
            messages = List.copyOf(messages);
        }
    }

    record Refused(SessionId session, Command command, Reason reason) implements ToSession {}

    record Remarked(SessionId session, String text) implements ToSession {}

    /// Too much of this session is unstored: read no more from it until [Resumed].
    record Paused(SessionId session) implements ToSession {}

    record Resumed(SessionId session) implements ToSession {}

    /// Nothing more will be said to this session.
    record Ended(SessionId session) implements ToSession {}
}
