package dev.plausch.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plausch.app.Mistake;
import dev.plausch.wire.Printable;

/// One value as the user wrote it, brought to the type of its default.
final class Value {
    private Value() {}

    /// From the file: numbers and truth values stand without quotes; a port may, too.
    static Object of(String place, String key, JsonNode node, Object like) throws Mistake {
        boolean fits =
                switch (like) {
                    case Integer _ ->
                        node.canConvertToExactIntegral() && node.isIntegralNumber() && node.canConvertToInt();
                    case Boolean _ -> node.isBoolean();
                    default -> node.isTextual() || (key.startsWith("listen.") && node.isIntegralNumber());
                };
        if (!fits) {
            throw new Mistake(
                    place + ": " + key + shown(key, Printable.of(node.toString())) + " is not " + type(key, like));
        }
        return of(place, key, node.asText(), like);
    }

    /// From `--set`: everything is text.
    static Object of(String place, String key, String text, Object like) throws Mistake {
        return switch (like) {
            case Integer _ when text.matches("-?\\d{1,9}") || text.matches("1\\d{9}") -> Integer.valueOf(text);
            case Boolean _ when text.equals("true") || text.equals("false") -> Boolean.valueOf(text);
            case String _ -> text;
            default -> throw new Mistake(wrong(place, key, text, Rules.of(key)));
        };
    }

    /// The one line that says all: `chat.toml:3: server.language = "fr" is not "de" or "en"`.
    static String wrong(String place, String key, Object value, Rule rule) {
        return subject(place, key) + shown(key, quoted(value)) + " is not " + rule.allowed();
    }

    /// Where the key stands, and the key, once.
    static String subject(String place, String key) {
        return place.equals("--set " + key) ? place : place + ": " + key;
    }

    /// A secret is not shown.
    private static String shown(String key, String value) {
        return key.endsWith(".password") ? "" : " = " + value;
    }

    static String quoted(Object value) {
        return value instanceof String text ? "\"" + Printable.of(text) + "\"" : value.toString();
    }

    private static String type(String key, Object like) {
        return like instanceof String && !key.startsWith("listen.")
                ? "text in quotes"
                : Rules.of(key).allowed();
    }
}
