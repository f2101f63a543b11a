package dev.plausch.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /// An answer that is for the session's protocol alone.
    sealed interface Reply extends ToSession {}

    /// @param by the session that asked; all sessions of the person are now in the room
    record Joined(RoomName room, Profile person, SessionId by) implements ToRoom {}

    /// @param by the session that asked; no session of the person is in the room any more
    record Left(RoomName room, Profile person, Optional<String> reason, SessionId by) implements ToRoom {}

    /// Somebody was sent out of the room; no session of theirs is in it any more.
    ///
    /// @param person who was
    /// @param moderator who did
    record Kicked(RoomName room, Profile person, Profile moderator, String reason, SessionId by) implements ToRoom {}

    /// @param topic empty if there is none now
    /// @param person who did
    record TopicChanged(RoomName room, Optional<RoomRecord.Topic> topic, Profile person, SessionId by)
            implements ToRoom {}

    /// @param changes at least one; names as they are written
    /// @param person who did
    record RoomChanged(RoomName room, List<RoomChange> changes, Profile person, SessionId by) implements ToRoom {
        public RoomChanged {
            changes = List.copyOf(changes);
        }
    }

    /// For the guest's sessions too, which are not in the room.
    record Invited(RoomName room, Profile guest, Profile person, SessionId by) implements ToRoom {}

    /// Not stored.
    record SignalledInRoom(RoomName room, MessageId id, Signal signal, Profile sender, SessionId by)
            implements ToRoom {}

    /// Not stored; for the recipient's sessions and the sender's others.
    record SignalledTo(MessageId id, Signal signal, Profile sender, Profile recipient, SessionId by) implements Event {}

    /// Stored, and said in a room.
    ///
    /// @param by the session that said it; for it, this is the acknowledgement as well, be it in the room or not
    /// @param extra as [Command.Say] brought it
    record Said(RoomName room, Message message, Profile sender, SessionId by, String extra) implements ToRoom {}

    /// Stored, and said to one person: for all sessions of the two; for `by` it is the acknowledgement.
    ///
    /// @param extra as [Command.Say] brought it
    record Told(Message message, Profile sender, Profile recipient, SessionId by, String extra) implements Event {}

    /// For those of a room's members who have a rank, and for all sessions of the sender; for `by` it is the answer.
    sealed interface ToRank extends Event {
        Message.ToRank to();

        /// Those who have the rank now, perhaps the sender too.
        List<PersonId> readers();

        Profile sender();

        SessionId by();
    }

    /// Stored, and said to those of a rank; for `by` it is the acknowledgement.
    ///
    /// @param extra as [Command.Say] brought it
    record SaidToRank(
            Message.ToRank to, Message message, Profile sender, List<PersonId> readers, SessionId by, String extra)
            implements ToRank {
        public SaidToRank {
            readers = List.copyOf(readers);
        }
    }

    /// Not stored.
    record SignalledToRank(
            Message.ToRank to, MessageId id, Signal signal, Profile sender, List<PersonId> readers, SessionId by)
            implements ToRank {
        public SignalledToRank {
            readers = List.copyOf(readers);
        }
    }

    /// A message was taken away: who can, shows it no more.
    ///
    /// @param person who did
    /// @param by the session that asked
    record Deleted(RoomName room, MessageId message, Profile person, SessionId by) implements ToRoom {}

    /// The same among those of a rank.
    ///
    /// @param sender who took it away
    record DeletedForRank(Message.ToRank to, MessageId message, Profile sender, List<PersonId> readers, SessionId by)
            implements ToRank {
        public DeletedForRank {
            readers = List.copyOf(readers);
        }
    }

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

    /// A person shows themselves in another way.
    ///
    /// @param by the session that asked
    record Changed(Profile person, Profile now, List<RoomName> rooms, SessionId by) implements ToNeighbours {
        public Changed {
            rooms = List.copyOf(rooms);
        }
    }

    /// The person's last session ended; it was told [Ended] before.
    record Departed(Profile person, List<RoomName> rooms, Optional<String> reason) implements ToNeighbours {
        public Departed {
            rooms = List.copyOf(rooms);
        }
    }

    /// The session now is a session of this person.
    record Entered(SessionId session, Profile person) implements ToSession {}

    /// The session, a further device of its person, is in this room.
    record Attached(SessionId session, RoomName room) implements ToSession {}

    record Present(SessionId session, RoomName room, List<Profile> members) implements Reply {
        public Present {
            members = List.copyOf(members);
        }
    }

    /// A page, oldest first.
    record Recalled(SessionId session, Conversation of, List<Message> messages) implements Reply {
        public Recalled {
            messages = List.copyOf(messages);
        }
    }

    /// The one with the newest message first.
    record Conversations(SessionId session, List<Summary> all) implements Reply {
        public Conversations {
            all = List.copyOf(all);
        }
    }

    /// Newest first.
    record Found(SessionId session, List<Message> messages) implements Reply {
        public Found {
            messages = List.copyOf(messages);
        }
    }

    record Refused(SessionId session, Command command, Reason reason) implements Reply {}

    /// What [Command.Look] saw.
    record Looked<T>(SessionId session, T seen, Consumer<T> answer) implements Reply {
        /// Hands it to who asked, on the session's thread.
        public void tell() {
            answer.accept(seen);
        }
    }

    /// An operator ends this session; its door closes it now.
    record Expelled(SessionId session, Profile operator, String reason) implements ToSession {}

    record Remarked(SessionId session, String text) implements Reply {}

    /// All that was under way to the store when [Command.Ping] came was told, or refused.
    record Pong(SessionId session, String token) implements Reply {}

    /// Too much of this session is unstored: read no more from it until [Resumed].
    record Paused(SessionId session) implements ToSession {}

    record Resumed(SessionId session) implements ToSession {}

    /// Nothing more will be said to this session.
    record Ended(SessionId session) implements ToSession {}
}
