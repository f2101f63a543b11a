package dev.plausch.server;

/// Why a connection ended; said in the log.
public enum CloseReason {
    PEER_CLOSED("the peer closed"),
    QUIT("the peer said goodbye"),
    REFUSED("refused"),
    NO_NAME("gave no name in time"),
    SILENT("did not answer"),
    TOO_SLOW("read too slowly"),
    ENDLESS("sent a message without end"),
    BAD_FRAMING("sent a length that cannot be"),
    NOT_UTF8("sent text that is not UTF-8"),
    BAD_PROXY("no PROXY header from a listed proxy"),
    NO_TLS("TLS failed"),
    BROKEN("connection lost"),
    FULL("too many connections"),
    NOT_SERVED("asked for a door that does not exist yet"),
    DONE("answered"),
    KICKED("sent out of the room"),
    EXPELLED("ended by an operator"),
    SERVER_STOPS("the server stops");

    private final String words;

    CloseReason(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
