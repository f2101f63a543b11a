package dev.plausch.core;

/// Something said, in a room or to one person. Never changes.
///
/// @param id its place in history
/// @param to where it was said
/// @param sender the name under which it was said
public record Message(MessageId id, Recipient to, Name sender, Text text) implements Change {

    /// Where something is said.
    public sealed interface Recipient {}

    public record InRoom(RoomName room) implements Recipient {}

    public record ToPerson(Name name) implements Recipient {}
}
