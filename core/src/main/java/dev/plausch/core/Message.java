package dev.plausch.core;

import java.util.Optional;

/// Something said, in a room or to one person. Never changes.
///
/// @param id its place in history
/// @param to where it was said
/// @param sender the name under which it was said
/// @param kind how it is meant
/// @param replyTo the message that it answers, if it says so
public record Message(MessageId id, Recipient to, Name sender, Text text, Kind kind, Optional<MessageId> replyTo)
        implements Change {

    /// Something plainly said.
    public Message(MessageId id, Recipient to, Name sender, Text text) {
        this(id, to, sender, text, Kind.SAYING, Optional.empty());
    }

    /// How something is meant. Names are kept in databases: add, never rename.
    public enum Kind {
        SAYING,
        /// `* anna waves`.
        ACTION,
        /// Wants no answer.
        NOTICE
    }

    /// Where something is said.
    public sealed interface Recipient {}

    public record InRoom(RoomName room) implements Recipient {}

    public record ToPerson(Name name) implements Recipient {}

    /// Those members of a room who have a rank, or one above it.
    public record ToRank(RoomName room, RoomRecord.Rank rank) implements Recipient {
        /// Reads `@#room`: of several signs the lowest counts, which is all of them, since ranks include those above.
        /// Empty if it is no such address.
        public static Optional<ToRank> of(String written) {
            int signs = written.indexOf('#');
            if (signs < 1) {
                return Optional.empty();
            }
            var lowest = written.substring(0, signs)
                    .chars()
                    .mapToObj(RoomRecord.Rank::of)
                    .reduce(ToRank::lower);
            return lowest.flatMap(rank -> rank)
                    .flatMap(rank -> RoomName.of(written.substring(signs)).map(room -> new ToRank(room, rank)));
        }

        /// Empty if one of them is no rank.
        private static Optional<RoomRecord.Rank> lower(Optional<RoomRecord.Rank> one, Optional<RoomRecord.Rank> other) {
            return one.flatMap(first -> other.map(second -> first.compareTo(second) < 0 ? first : second));
        }

        /// `@#room`.
        @Override
        public String toString() {
            return rank.sign() + room.value();
        }

        /// Equal for equal ones.
        public String key() {
            return rank.sign() + room.key();
        }
    }
}
