package dev.plausch.wire.directory;

import java.util.Optional;

/// What a client of the directory says: `COMMAND arg arg ...`, alike in both dialects.
public sealed interface DirectoryRequest {

    /// What a client sends on purpose.
    sealed interface Sent extends DirectoryRequest {}

    /// @param udpPort 1 to 65,535
    record Register(String nick, int udpPort) implements Sent {
        public Register {
            if (udpPort < 1 || udpPort > 65_535) {
                throw new IllegalArgumentException("no such UDP port: " + udpPort);
            }
        }
    }

    /// The nick that the client gives is not kept: the sender is whom the connection registered.
    record Broadcast(String text) implements Sent {}

    record Quit() implements Sent {}

    /// REGISTER with too few or too many arguments.
    record MisshapenRegister() implements DirectoryRequest {}

    record BadPort(String port) implements DirectoryRequest {}

    /// BROADCAST without a text.
    record MisshapenBroadcast() implements DirectoryRequest {}

    record Unknown(String command) implements DirectoryRequest {}

    record NotUtf8() implements DirectoryRequest {}

    /// The rest of the message is dropped.
    record TooLong() implements DirectoryRequest {}

    /// It grew on and on; the connection is of no more use.
    record Endless() implements DirectoryRequest {}

    /// A length that no message can have; the stream is of no more use.
    ///
    /// @param length as an unsigned number
    record BadLength(long length) implements DirectoryRequest {}

    /// Reads one message; empty for a blank one.
    static Optional<DirectoryRequest> parse(String message) {
        var text = message.replace("\r\n", "\n").replace('\t', ' ').strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var words = Words.of(text);
        return Optional.of(
                switch (words.first()) {
                    case "REGISTER" -> register(words.rest());
                    case "BROADCAST" -> broadcast(words.rest());
                    case "QUIT" -> new Quit();
                    default -> new Unknown(words.first());
                });
    }

    private static DirectoryRequest register(String arguments) {
        var words = arguments.split("\\s+");
        if (arguments.isEmpty() || words.length != 2) {
            return new MisshapenRegister();
        }
        return port(words[1])
                .<DirectoryRequest>map(port -> new Register(words[0], port))
                .orElseGet(() -> new BadPort(words[1]));
    }

    /// A port that can be, as digits.
    static Optional<Integer> port(String digits) {
        return Optional.of(digits)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port >= 1 && port <= 65_535);
    }

    private static DirectoryRequest broadcast(String arguments) {
        var text = Words.of(arguments).rest();
        return text.isEmpty() ? new MisshapenBroadcast() : new Broadcast(text);
    }

    /// A message's first word, and what stands behind it.
    record Words(String first, String rest) {
        static Words of(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isWhitespace(text.charAt(i))) {
                    return new Words(text.substring(0, i), text.substring(i).strip());
                }
            }
            return new Words(text, "");
        }
    }
}
