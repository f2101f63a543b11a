package dev.plausch.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The protocols that meet on the main port, told apart by their first bytes.
public enum Protocol {
    TLS,
    DIRECTORY_PREFIXED,
    DIRECTORY_LINE,
    HTTP,
    IRC,
    ROOM;

    /// This many bytes always suffice.
    public static final int SNIFF_BYTES = 10;

    private record Opening(byte[] bytes, Protocol protocol, boolean anyCase) {
        boolean isBegunBy(byte[] input, int length) {
            for (int i = 0; i < Math.min(length, bytes.length); i++) {
                int octet = anyCase ? Character.toUpperCase(input[i]) : input[i];
                if (octet != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Opening> OPENINGS = Stream.of(
                    // RFC 8446 5.1: a handshake record
                    Stream.of(new Opening(new byte[] {0x16}, TLS, false)),
                    // a length prefix below 16 MiB
                    Stream.of(new Opening(new byte[] {0x00}, DIRECTORY_PREFIXED, false)),
                    words(DIRECTORY_LINE, false, "REGISTER"),
                    // RFC 9110 9.1, and HTTP/2's preface
                    words(HTTP, false, "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "PRI"),
                    // RFC 2812 2.3: commands in any case
                    words(IRC, true, "CAP", "NICK", "USER", "PASS", "PROTOCTL", "WEBIRC"))
            .flatMap(each -> each)
            .toList();

    private static Stream<Opening> words(Protocol protocol, boolean anyCase, String... words) {
        return Stream.of(words)
                .map(word -> new Opening((word + " ").getBytes(StandardCharsets.US_ASCII), protocol, anyCase));
    }

    /// What the first bytes tell.
    public sealed interface Sniffed {}

    public record Known(Protocol protocol) implements Sniffed {}

    /// More bytes may tell; a peer that has no more to say is in the room.
    public record Undecided() implements Sniffed {}

    /// Looks at the first `length` bytes of a connection, at least 1.
    public static Sniffed sniff(byte[] first, int length) {
        boolean undecided = false;
        for (var opening : OPENINGS) {
            if (opening.isBegunBy(first, length)) {
                if (length >= opening.bytes().length) {
                    return new Known(opening.protocol());
                }
                undecided = true;
            }
        }
        return undecided ? new Undecided() : new Known(ROOM);
    }
}
