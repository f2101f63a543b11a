package dev.plausch.wire.directory;

import dev.plausch.wire.Scratch;
import dev.plausch.wire.Utf8;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The datagram that asks for a chat of two, `CHAT_REQUEST <tcpPort>`.
///
/// @param tcpPort 1 to 65,535, at which the inviter listens
/// @param dialect whose framing it has: the two are unintelligible to each other
public record Invitation(int tcpPort, Dialect dialect) {
    private static final int LONGEST = 1024;
    private static final String WORD = "CHAT_REQUEST";

    public Invitation {
        if (tcpPort < 1 || tcpPort > 65_535) {
            throw new IllegalArgumentException("no such TCP port: " + tcpPort);
        }
    }

    /// Empty if it is anything else.
    public static Optional<Invitation> parse(byte[] datagram) {
        if (datagram.length > LONGEST) {
            return Optional.empty();
        }
        boolean prefixed = datagram.length >= 4 && ByteBuffer.wrap(datagram).getInt() == datagram.length - 4;
        int from = prefixed ? 4 : 0;
        return Utf8.decode(datagram, from, datagram.length - from)
                .flatMap(text -> parse(text, prefixed ? Dialect.PREFIXED : Dialect.LINE));
    }

    private static Optional<Invitation> parse(String text, Dialect dialect) {
        var words = text.strip().split("\\s+");
        if (words.length != 2 || !words[0].equals(WORD) || !words[1].matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(words[1]);
        return port < 1 || port > 65_535 ? Optional.empty() : Optional.of(new Invitation(port, dialect));
    }

    /// The datagram that declines this invitation.
    public byte[] declined() {
        var out = new Scratch(32);
        if (dialect == Dialect.PREFIXED) {
            out.put(0).put(0).put(0).put(0);
        }
        out.put("CHAT_REJECTED");
        if (dialect == Dialect.PREFIXED) {
            out.setInt(0, out.length() - 4);
        }
        return out.toByteArray();
    }
}
