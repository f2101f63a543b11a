package dev.plausch.core;

/// Why a command was refused. Each door says it in its own words.
public enum Reason {
    /// Against the rules of names.
    NAME_INVALID,
    /// Somebody has it.
    NAME_TAKEN,
    /// Too easily taken for somebody else's.
    NAME_LOOKS_LIKE_ANOTHER,
    /// Kept for guests and services.
    NAME_RESERVED,
    /// Another person is registered with the same IP address and port.
    ADDRESS_TAKEN,
    /// The session has given no name yet.
    NOT_ENTERED,
    /// The session has a name already.
    ALREADY_ENTERED,
    /// Nobody of that name is here.
    NO_SUCH_PERSON,
    /// There is no such room.
    NO_SUCH_ROOM,
    /// Against the rules of rooms' names.
    ROOM_INVALID,
    /// The person is in that room already.
    ALREADY_THERE,
    /// The person is not in that room.
    NOT_THERE,
    /// Nothing to read in it.
    TEXT_EMPTY,
    /// Over [Text#MAX_BYTES].
    TEXT_TOO_LONG,
    /// Over [Text#MAX_LINES].
    TEXT_HAS_TOO_MANY_LINES,
    /// Control characters, or halves of characters.
    TEXT_HAS_CONTROLS,
    /// The room wants another key.
    KEY_WRONG,
    /// As many are in the room as may be.
    ROOM_FULL,
    /// Only who was invited enters.
    INVITED_ONLY,
    /// Somebody keeps the person out.
    BANNED,
    /// Only for those who have an account.
    ACCOUNT_NEEDED,
    /// A higher rank in the room is needed.
    RANK_NEEDED,
    /// The person may not speak in that room.
    MAY_NOT_SPEAK,
    /// That room takes no requests from client to client.
    NO_CLIENT_REQUESTS,
    /// The other person is not in that room.
    THEY_ARE_NOT_THERE,
    /// The other person is in that room already.
    THEY_ARE_THERE_ALREADY,
    /// Nobody can be in so many rooms.
    TOO_MANY_ROOMS,
    /// No more of that can be kept.
    LIST_FULL,
    /// Only for who runs the server.
    OPERATORS_ONLY,
    /// There is no such message there.
    NO_SUCH_MESSAGE,
    /// Only its author or who moderates the room may do it.
    NOT_ALLOWED,
    /// There is no word in it to search for.
    NOTHING_TO_SEARCH,
    /// The store could not answer.
    HISTORY_UNAVAILABLE,
    /// The store could not keep it; nobody has seen it.
    NOT_STORED
}
