package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// IRC in WebSocket messages: one line each, without its newline. ircv3 websocket
public enum Subprotocol {
    BINARY("binary.ircv3.net"),
    TEXT("text.ircv3.net");

    private final String word;

    Subprotocol(String word) {
        this.word = word;
    }

    /// As `Sec-WebSocket-Protocol` says it.
    public String word() {
        return word;
    }

    /// The first of the client's wishes that is here.
    public static Optional<Subprotocol> choose(List<String> wishes) {
        return wishes.stream()
                .map(String::strip)
                .flatMap(wish -> Arrays.stream(values()).filter(each -> each.word.equals(wish)))
                .findFirst();
    }

    /// The longest message that a client may send.
    public static int longestMessage() {
        return IrcLimits.CLIENT_TAGS_BYTES + IrcLimits.BODY_BYTES + 2;
    }

    /// Reads a client's message, text or binary; empty for an empty one. A newline at its end is none of the line; one
    /// within spoils it, as it would make two lines of one.
    public static Optional<IrcInput> read(byte[] message) {
        return IrcReader.read(message, message.length, IrcLimits.CLIENT_TAGS_BYTES);
    }

    /// How many of a written line's bytes a message holds: all but CR LF.
    public static int messageLength(byte[] line, int length) {
        boolean ended = length >= 2 && line[length - 2] == '\r' && line[length - 1] == '\n';
        return ended ? length - 2 : length;
    }
}
