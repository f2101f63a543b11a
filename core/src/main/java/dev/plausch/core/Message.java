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
}
