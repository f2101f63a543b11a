package dev.plausch.core;

import java.util.Optional;

/// What a session asks of the [Hub]. A session's commands take effect and are answered in their order.
public sealed interface Command {
    SessionId session();

    /// The session becomes a person of this name, with an address in the directory if one is given.
    /// Answer: [Event.Entered].
    record Enter(SessionId session, String name, Origin origin, Optional<Address> address) implements Command {}

    /// The session becomes a person with a name of the hub's choice, `gast-<n>`. Answer: [Event.Entered].
    record EnterAsGuest(SessionId session, Origin origin) implements Command {}

    /// The session becomes a further device of a person who is here; who may, the door has checked.
    /// Answer: [Event.Entered], then [Event.Attached] for each room they are in.
    record Attach(SessionId session, PersonId person, Origin origin) implements Command {}

    /// Answer, and news to the room: [Event.Joined]. A room that is not there yet is made.
    record Join(SessionId session, String room) implements Command {}

    /// Answer, and news to the room: [Event.Left].
    record Part(SessionId session, String room) implements Command {}

    /// Asks who is in a room. Answer: [Event.Present].
    record ListMembers(SessionId session, String room) implements Command {}

    /// Says something to a room (a name with `#`) or a person. Answer and news, once it is stored:
    /// [Event.Said] or [Event.Told].
    record Say(SessionId session, String to, String text) implements Command {}

    /// Answer, and news to all who share a room: [Event.Renamed].
    record Rename(SessionId session, String name) implements Command {}

    /// Has the door's own remark to this session told in its place: behind the answers that are due before.
    /// Answer: [Event.Remarked].
    record Remark(SessionId session, String text) implements Command {}

    /// Asks for a page of a room's messages, or of those with a person. Answer: [Event.Recalled].
    ///
    /// @param of a room (a name with `#`) the person is in, or a person
    /// @param limit at most this many, 1 to [Recollection#MAX_PAGE]
    record Recall(SessionId session, String of, Span span, int limit) implements Command {}

    /// Asks for the rooms that the person is in and the people they wrote with, and what is unread. Answer:
    /// [Event.Conversations].
    record ListConversations(SessionId session) implements Command {}

    /// Searches in the rooms that the person is in, and in their private messages. Answer: [Event.Found].
    ///
    /// @param words as [Words#query] takes them
    /// @param in one room, or with one person, instead of everywhere
    /// @param limit at most this many, 1 to [Recollection#MAX_PAGE]
    record Find(SessionId session, String words, Optional<String> in, Optional<String> author, Bounds bounds, int limit)
            implements Command {}

    /// The person has read a conversation up to here. News to all their sessions: [Event.Marked].
    record MarkRead(SessionId session, String of, MessageId upTo) implements Command {}

    /// Takes away a message of one's own, or, for who moderates the room, anybody's. Answer, and news to the room or
    /// the other person: [Event.Deleted] or [Event.DeletedPrivately].
    record Delete(SessionId session, String of, MessageId message) implements Command {}

    /// The session is over; what it said before is stored and shown first. Answer: [Event.Ended], and then, if it was
    /// the person's last, news to all who share a room: [Event.Departed].
    record Leave(SessionId session) implements Command {}
}
