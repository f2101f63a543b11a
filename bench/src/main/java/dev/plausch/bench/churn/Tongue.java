package dev.plausch.bench.churn;

/// How a client speaks: which door's protocol, and whether its texts are framed.
enum Tongue {
    /// Lines at the room door.
    ROOM(true),
    /// The room door without a newline, as the first seed's client does it.
    ROOM_UNFRAMED(true),
    LINE(true),
    PREFIXED(true),
    RELAY(false),
    RECEIPT(false);

    /// Whether who comes by this door is in the lobby.
    final boolean inLobby;

    Tongue(boolean inLobby) {
        this.inLobby = inLobby;
    }

    boolean directory() {
        return this == LINE || this == PREFIXED;
    }

    boolean prompted() {
        return this == ROOM || this == ROOM_UNFRAMED;
    }

    /// Whether one can write to this person privately. (Privately to a directory client is a direct chat.)
    boolean takesWhispers() {
        return this == ROOM || this == ROOM_UNFRAMED || this == RELAY;
    }
}
