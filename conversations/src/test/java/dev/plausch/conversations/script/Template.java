package dev.plausch.conversations.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Bytes to send or to wait for, with places for numbers that only the server knows: `"... 127.0.0.1:{port}\n"`. The
/// first time a name stands for any number that comes, then for the same one.
final class Template {
    /// `"literal"` or `"literal" 8193 times`, several joined by commas.
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(?: (\\d+) times)?(?:, *|$)");

    private static final Pattern PLACE = Pattern.compile("(?<!\\\\)\\{(\\w+)}");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    static Template literal(String text) {
        return new Template(List.of(new Literal(text.getBytes(StandardCharsets.UTF_8))));
    }

    static Template parse(String source) {
        var parts = new ArrayList<Part>();
        var piece = PIECE.matcher(source);
        int at = 0;
        while (at < source.length()) {
            if (!piece.find(at) || piece.start() != at) {
                throw new IllegalArgumentException("not a quoted text: " + source.substring(at));
            }
            int times = piece.group(2) == null ? 1 : Integer.parseInt(piece.group(2));
            for (int i = 0; i < times; i++) {
                parse(piece.group(1), parts);
            }
            at = piece.end();
        }
        return new Template(List.copyOf(parts));
    }

    private static void parse(String quoted, List<Part> parts) {
        var place = PLACE.matcher(quoted);
        int at = 0;
        while (place.find()) {
            parts.add(new Literal(Escapes.bytes(quoted.substring(at, place.start()))));
            parts.add(new Number(place.group(1)));
            at = place.end();
        }
        parts.add(new Literal(Escapes.bytes(quoted.substring(at))));
    }

    /// The bytes to send.
    byte[] render(Map<String, String> numbers) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(
                    switch (part) {
                        case Literal(var octets) -> octets;
                        case Number(var name) -> known(name, numbers);
                    });
        }
        return bytes.toByteArray();
    }

    private static byte[] known(String name, Map<String, String> numbers) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no number has come yet for {" + name + "}");
        }
        return number.getBytes(StandardCharsets.US_ASCII);
    }

    void expectFrom(Peer peer) {
        expectFrom(peer, new HashMap<>());
    }

    /// Takes the bytes from the source, as many as there must be; fails when they are not these.
    void expectFrom(ByteSource source, Map<String, String> numbers) {
        var came = new ByteArrayOutputStream();
        try {
            for (var part : parts) {
                boolean good =
                        switch (part) {
                            case Literal(var octets) -> takes(octets, source, came);
                            case Number(var name) -> takesNumber(name, source, numbers, came);
                        };
                if (!good) {
                    throw new AssertionError(difference(numbers, came) + ", then " + ahead(source));
                }
            }
        } catch (Peer.Silence silence) {
            throw new AssertionError(difference(numbers, came) + ", then " + silence.getMessage(), silence);
        }
    }

    private static boolean takes(byte[] octets, ByteSource source, ByteArrayOutputStream came) {
        for (byte octet : octets) {
            if (source.peek() != (octet & 0xff)) {
                return false;
            }
            came.write(source.next());
        }
        return true;
    }

    private static boolean takesNumber(
            String name, ByteSource source, Map<String, String> numbers, ByteArrayOutputStream came) {
        var digits = new StringBuilder();
        while (source.peek() >= '0' && source.peek() <= '9') {
            digits.append((char) source.peek());
            came.write(source.next());
        }
        var known = numbers.putIfAbsent(name, digits.toString());
        return !digits.isEmpty() && (known == null || known.contentEquals(digits));
    }

    private static String ahead(ByteSource source) {
        if (source.peek() == ByteSource.END) {
            return "the end of the connection";
        }
        return source instanceof Peer peer ? peer.arrived() : source.toString();
    }

    private String difference(Map<String, String> numbers, ByteArrayOutputStream came) {
        var expected = new ByteArrayOutputStream();
        for (var part : parts) {
            expected.writeBytes(
                    switch (part) {
                        case Literal(var octets) -> octets;
                        case Number(var name) ->
                            numbers.getOrDefault(name, "{" + name + "}").getBytes(StandardCharsets.US_ASCII);
                    });
        }
        return "\n  expected " + Escapes.quote(expected.toByteArray()) + "\n  but got  "
                + Escapes.quote(came.toByteArray());
    }

    private sealed interface Part {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Literal(byte[] octets) implements Part {}

    private record Number(String name) implements Part {}
}
