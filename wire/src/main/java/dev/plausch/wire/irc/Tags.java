package dev.plausch.wire.irc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A message's tags as they came, read when asked for. ircv3 message-tags
///
/// @param raw escaped, between `@` and the space; may be empty
public record Tags(String raw) {
    public static final Tags NONE = new Tags("");

    /// What begins a tag that clients send to each other, and servers only pass on.
    private static final char CLIENT_ONLY = '+';

    public Tags {
        if (raw.chars().anyMatch(c -> c == ' ' || c == 0 || c == '\r' || c == '\n')) {
            throw new IllegalArgumentException("tags that end their line's tags");
        }
    }

    public boolean isEmpty() {
        return raw.isEmpty();
    }

    /// The value, unescaped, empty text if the tag has none. Of one that comes several times the last counts.
    public Optional<String> value(String key) {
        Optional<String> found = Optional.empty();
        for (int from = 0; from < raw.length(); ) {
            int end = end(from);
            if (raw.startsWith(key, from) && isKeyOnly(from + key.length(), end)) {
                int value = from + key.length() + 1;
                found = Optional.of(value > end ? "" : unescape(raw.substring(value, end)));
            }
            from = end + 1;
        }
        return found;
    }

    private boolean isKeyOnly(int keyEnd, int tagEnd) {
        return keyEnd == tagEnd || keyEnd < tagEnd && raw.charAt(keyEnd) == '=';
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    /// All of them, unescaped, in order.
    public Map<String, String> toMap() {
        var all = new LinkedHashMap<String, String>();
        for (var tag : raw.split(";")) {
            int equals = tag.indexOf('=');
            var key = equals < 0 ? tag : tag.substring(0, equals);
            if (!key.isEmpty()) {
                all.put(key, equals < 0 ? "" : unescape(tag.substring(equals + 1)));
            }
        }
        return all;
    }

    /// Those that clients send to each other, escaped as they came: servers must pass them on as they are, and no
    /// others. ircv3 message-tags: Client-only tags
    public Tags clientOnly() {
        if (raw.indexOf(CLIENT_ONLY) < 0) {
            return NONE;
        }
        var kept = new StringBuilder();
        for (int from = 0; from < raw.length(); ) {
            int end = end(from);
            if (end > from + 1 && raw.charAt(from) == CLIENT_ONLY) {
                kept.append(kept.isEmpty() ? "" : ";").append(raw, from, end);
            }
            from = end + 1;
        }
        return new Tags(kept.toString());
    }

    private int end(int from) {
        int semicolon = raw.indexOf(';', from);
        return semicolon < 0 ? raw.length() : semicolon;
    }

    /// ircv3 message-tags: Escaping values
    static String unescape(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        var value = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                value.append(c);
            } else if (++i < escaped.length()) {
                value.append(unescape(escaped.charAt(i)));
            }
        }
        return value.toString();
    }

    private static char unescape(char letter) {
        return switch (letter) {
            case ':' -> ';';
            case 's' -> ' ';
            case 'r' -> '\r';
            case 'n' -> '\n';
            default -> letter;
        };
    }
}
