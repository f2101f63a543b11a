package dev.plausch.wire.irc;

import java.util.List;

/// ircv3 standard-replies.
///
/// @param command that it is about, `*` if about none
/// @param code in upper case, for programs
/// @param context more for programs
/// @param description for people
public record StandardReply(Kind kind, String command, String code, List<String> context, String description) {

    public enum Kind {
        /// It was not done.
        FAIL,
        /// It was done, but.
        WARN,
        NOTE
    }

    public StandardReply {
        context = List.copyOf(context);
    }

    public static StandardReply fail(String command, String code, String description, String... context) {
        return new StandardReply(Kind.FAIL, command, code, List.of(context), description);
    }

    public static StandardReply warn(String command, String code, String description, String... context) {
        return new StandardReply(Kind.WARN, command, code, List.of(context), description);
    }

    public static StandardReply note(String command, String code, String description, String... context) {
        return new StandardReply(Kind.NOTE, command, code, List.of(context), description);
    }

    /// ircv3 utf8-only
    public static StandardReply invalidUtf8(IrcInput.NotUtf8 input) {
        return fail(
                input.command(), "INVALID_UTF8", "Message rejected, your IRC software MUST use UTF-8 encoding here");
    }

    /// Behind what the line has already: tags and source.
    public void encode(IrcLine line) {
        line.command(kind.name()).param(command).param(code);
        context.forEach(line::param);
        line.trailing(description).end();
    }
}
