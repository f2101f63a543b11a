package dev.plausch.wire.directory;

import dev.plausch.wire.Scratch;
import dev.plausch.wire.Utf8;
import java.nio.ByteBuffer;
import java.util.Optional;

/// What two clients of the directory say to each other before they talk, each in one UDP datagram.
public sealed interface PeerDatagram permits Invitation, Rejection {
    /// Longer ones are nothing of ours.
    int LONGEST = 1024;

    Dialect dialect();

    byte[] bytes();

    /// Reads a datagram of either dialect; empty if it is anything else.
    static Optional<PeerDatagram> parse(byte[] datagram) {
        if (datagram.length > LONGEST) {
            return Optional.empty();
        }
        boolean prefixed = datagram.length >= 4 && ByteBuffer.wrap(datagram).getInt() == datagram.length - 4;
        int from = prefixed ? 4 : 0;
        return Utf8.decode(datagram, from, datagram.length - from)
                .flatMap(text -> parse(text, prefixed ? Dialect.PREFIXED : Dialect.LINE));
    }

    private static Optional<PeerDatagram> parse(String text, Dialect dialect) {
        var words = text.strip().split("\\s+");
        if (words.length == 1 && words[0].equals(Rejection.WORD)) {
            return Optional.of(new Rejection(dialect));
        }
        if (words.length != 2 || !words[0].equals(Invitation.WORD)) {
            return Optional.empty();
        }
        return DirectoryRequest.port(words[1]).map(port -> new Invitation(port, dialect));
    }

    /// In the line dialect a datagram has no newline.
    static byte[] framed(String words, Dialect dialect) {
        var out = new Scratch(32);
        switch (dialect) {
            case LINE -> out.put(words);
            case PREFIXED -> dialect.frame(into -> into.put(words), out);
        }
        return out.toByteArray();
    }
}
