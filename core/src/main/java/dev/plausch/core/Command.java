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

    /// The session is over; what it said before is stored and shown first. Answer: [Event.Ended], and then, if it was
    /// the person's last, news to all who share a room: [Event.Departed].
    record Leave(SessionId session) implements Command {}
}
