package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one line, as it stands in a stream or in a WebSocket's message.
public final class IrcReader {
    private IrcReader() {}

    /// Reads a line; what is left of its newline does not matter. Empty for an empty line, which means nothing.
    ///
    /// @param tagsBytes the most that tags may take, with `@` and the space behind
    public static Optional<IrcInput> read(byte[] bytes, int length, int tagsBytes) {
        int end = withoutNewline(bytes, length);
        if (end == 0) {
            return Optional.empty();
        }
        int tags = tagsLength(bytes, end);
        if (tags > tagsBytes || end - tags > IrcLimits.BODY_BYTES) {
            return Optional.of(new IrcInput.TooLong());
        }
        if (hasForbidden(bytes, end)) {
            return Optional.of(new IrcInput.Malformed());
        }
        var text = Utf8.decode(bytes, 0, end);
        return text.isEmpty() ? Optional.of(notUtf8(bytes, end)) : parse(text.get());
    }

    private static int withoutNewline(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && (bytes[end - 1] == '\r' || bytes[end - 1] == '\n')) {
            end--;
        }
        return end;
    }

    /// With `@` and the space behind; all of a line that has no space.
    private static int tagsLength(byte[] bytes, int length) {
        if (bytes[0] != '@') {
            return 0;
        }
        int at = 0;
        while (at < length && bytes[at] != ' ') {
            at++;
        }
        return Math.min(at + 1, length);
    }

    /// modern: Parameters; no part of a message holds NUL, CR or LF
    private static boolean hasForbidden(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte octet = bytes[i];
            if (octet == 0 || octet == '\r' || octet == '\n') {
                return true;
            }
        }
        return false;
    }

    /// ircv3 utf8-only: names the command if that can be read, else `*`
    private static IrcInput notUtf8(byte[] bytes, int length) {
        var rough = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        var message = parse(rough).filter(IrcMessage.class::isInstance).map(IrcMessage.class::cast);
        var command =
                message.map(IrcMessage::command).filter(IrcReader::isCommand).orElse("*");
        return new IrcInput.NotUtf8(
                Casemapping.upper(command), message.flatMap(IrcMessage::label).filter(IrcReader::isAscii));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isCommand(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    /// Reads a line that is text already and has no newline; empty if it is blank.
    public static Optional<IrcInput> parse(String line) {
        int at = skipSpaces(line, 0);
        if (at == line.length()) {
            return Optional.empty();
        }
        var tags = Tags.NONE;
        if (line.charAt(at) == '@') {
            int end = wordEnd(line, at);
            tags = new Tags(line.substring(at + 1, end));
            at = skipSpaces(line, end);
        }
        var source = "";
        if (at < line.length() && line.charAt(at) == ':') {
            int end = wordEnd(line, at);
            source = line.substring(at + 1, end);
            at = skipSpaces(line, end);
        }
        if (at == line.length()) {
            return Optional.of(new IrcInput.Malformed());
        }
        int end = wordEnd(line, at);
        return Optional.of(new IrcMessage(tags, source, line.substring(at, end), params(line, end)));
    }

    /// modern: Parameters; separated by one or more spaces, the last perhaps behind a colon
    private static List<String> params(String line, int from) {
        var params = new ArrayList<String>(4);
        int at = skipSpaces(line, from);
        while (at < line.length()) {
            if (line.charAt(at) == ':') {
                params.add(line.substring(at + 1));
                return params;
            }
            int end = wordEnd(line, at);
            params.add(line.substring(at, end));
            at = skipSpaces(line, end);
        }
        return params;
    }

    private static int skipSpaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int wordEnd(String line, int from) {
        int space = line.indexOf(' ', from);
        return space < 0 ? line.length() : space;
    }
}
