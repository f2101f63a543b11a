package dev.plausch.wire.directory;

/// The datagram that declines an invitation, `CHAT_REJECTED`.
public record Rejection(Dialect dialect) implements PeerDatagram {
    static final String WORD = "CHAT_REJECTED";

    @Override
    public byte[] bytes() {
        return PeerDatagram.framed(WORD, dialect);
    }
}
