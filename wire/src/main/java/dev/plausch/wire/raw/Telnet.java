package dev.plausch.wire.raw;

/// Takes telnet's negotiation out of a stream of bytes (RFC 854, "TELNET COMMAND STRUCTURE").
final class Telnet {
    /// The byte, and perhaps one before it, belongs to a command.
    static final int NOTHING = -1;

    private static final int IAC = 255;
    private static final int SUBNEGOTIATION = 250;
    private static final int FIRST_COMMAND = 240;
    private static final int END = 240;
    /// A subnegotiation longer than this is none.
    private static final int LONGEST = 512;

    private enum State {
        DATA,
        COMMAND,
        OPTION,
        INSIDE,
        INSIDE_COMMAND
    }

    private State state = State.DATA;
    private int inside;

    /// The byte itself, or [#NOTHING].
    int filter(int octet) {
        return switch (state) {
            case DATA -> octet == IAC ? swallow(State.COMMAND) : octet;
            case COMMAND -> command(octet);
            case OPTION -> swallow(State.DATA);
            case INSIDE -> swallow(octet == IAC ? State.INSIDE_COMMAND : ++inside < LONGEST ? State.INSIDE : State.DATA);
            case INSIDE_COMMAND -> swallow(octet == END ? State.DATA : State.INSIDE);
        };
    }

    private int command(int octet) {
        if (octet == IAC || octet < FIRST_COMMAND) {
            // An escaped 255; or none of telnet's, and the 255 before it is lost: it is no character of UTF-8.
            state = State.DATA;
            return octet;
        }
        inside = 0;
        return swallow(octet == SUBNEGOTIATION ? State.INSIDE : octet > SUBNEGOTIATION ? State.OPTION : State.DATA);
    }

    private int swallow(State next) {
        state = next;
        return NOTHING;
    }
}
