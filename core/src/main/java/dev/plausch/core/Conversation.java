package dev.plausch.core;

/// A place with a history of its own: a room, what is said to its operators alone, or what two people write to each
/// other.
public sealed interface Conversation {

    /// What is said in a room.
    record Room(RoomName name) implements Conversation {}

    /// What is said to those members of a room who have a rank.
    record Ranked(RoomName room, RoomRecord.Rank rank) implements Conversation {}

    /// The private messages of two people, or of one with themselves. The two are equal, whoever is named first.
    ///
    /// @param one the person whose key sorts first
    record Private(Name one, Name other) implements Conversation {
        public Private {
            if (one.key().compareTo(other.key()) > 0) {
                var first = other;
                other = one;
                one = first;
            }
        }

        /// The other than `self`, who is one of the two.
        public Name partner(Name self) {
            return one.equals(self) ? other : one;
        }
    }

    /// Where a message stands.
    static Conversation of(Message message) {
        return switch (message.to()) {
            case Message.InRoom(var room) -> new Room(room);
            case Message.ToRank(var room, var rank) -> new Ranked(room, rank);
            case Message.ToPerson(var name) -> new Private(message.sender(), name);
        };
    }
}
