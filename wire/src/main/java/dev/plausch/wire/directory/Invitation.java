package dev.plausch.wire.directory;

/// The datagram that asks for a chat of two, `CHAT_REQUEST <tcpPort>`.
///
/// @param tcpPort 1 to 65,535, at which the inviter listens
/// @param dialect whose framing it has: the two are unintelligible to each other
public record Invitation(int tcpPort, Dialect dialect) implements PeerDatagram {
    static final String WORD = "CHAT_REQUEST";

    public Invitation {
        if (tcpPort < 1 || tcpPort > 65_535) {
            throw new IllegalArgumentException("no such TCP port: " + tcpPort);
        }
    }

    @Override
    public byte[] bytes() {
        return PeerDatagram.framed(WORD + ' ' + tcpPort, dialect);
    }

    /// The answer that declines this invitation.
    public Rejection declined() {
        return new Rejection(dialect);
    }
}
