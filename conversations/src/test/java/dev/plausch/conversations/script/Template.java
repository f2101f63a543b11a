package dev.plausch.conversations.script;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Bytes to send or to wait for, with places for what only the server knows: `"... 127.0.0.1:{port}\n"`. The first time
/// a name stands for anything of its kind that comes, then for the same. The name tells the kind: see [Place].
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

    /// A line as it stands there, without quotes, with CR LF behind it.
    static Template line(String text) {
        var parts = new ArrayList<Part>();
        parse(text, parts);
        parts.add(new Literal(new byte[] {'\r', '\n'}));
        return new Template(List.copyOf(parts));
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
            parts.add(new Known(Place.of(place.group(1)), place.group(1)));
            at = place.end();
        }
        parts.add(new Literal(Escapes.bytes(quoted.substring(at))));
    }

    /// The bytes to send.
    byte[] render(Map<String, String> known) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(
                    switch (part) {
                        case Literal(var octets) -> octets;
                        case Known(var _, var name) -> known(name, known);
                    });
        }
        return bytes.toByteArray();
    }

    private static byte[] known(String name, Map<String, String> known) {
        var value = known.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing has come yet for {" + name + "}");
        }
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    void expectFrom(Peer peer) {
        expectFrom(peer, new HashMap<>());
    }

    /// Takes the bytes from the source, as many as there must be; fails when they are not these.
    void expectFrom(ByteSource source, Map<String, String> known) {
        var came = new ByteArrayOutputStream();
        try {
            for (var part : parts) {
                boolean good =
                        switch (part) {
                            case Literal(var octets) -> takes(octets, source, came);
                            case Known(var place, var name) -> takes(place, name, source, known, came);
                        };
                if (!good) {
                    throw new AssertionError(difference(known, came) + ", then " + ahead(source));
                }
            }
        } catch (Peer.Silence silence) {
            throw new AssertionError(difference(known, came) + ", then " + silence.getMessage(), silence);
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

    private static boolean takes(
            Place place, String name, ByteSource source, Map<String, String> known, ByteArrayOutputStream came) {
        var value = new StringBuilder();
        while (place.holds(source.peek())) {
            value.append((char) source.peek());
            came.write(source.next());
        }
        var before = place.isOnce() ? null : known.putIfAbsent(name, value.toString());
        return place.isWhole(value) && (before == null || before.contentEquals(value));
    }

    private static String ahead(ByteSource source) {
        if (source.peek() == ByteSource.END) {
            return "the end of the connection";
        }
        return source instanceof Peer peer ? peer.arrived() : source.toString();
    }

    private String difference(Map<String, String> known, ByteArrayOutputStream came) {
        var expected = new ByteArrayOutputStream();
        for (var part : parts) {
            expected.writeBytes(
                    switch (part) {
                        case Literal(var octets) -> octets;
                        case Known(var _, var name) ->
                            known.getOrDefault(name, "{" + name + "}").getBytes(StandardCharsets.US_ASCII);
                    });
        }
        return "\n  expected " + Escapes.quote(expected.toByteArray()) + "\n  but got  "
                + Escapes.quote(came.toByteArray());
    }

    private sealed interface Part {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Literal(byte[] octets) implements Part {}

    private record Known(Place place, String name) implements Part {}
}
