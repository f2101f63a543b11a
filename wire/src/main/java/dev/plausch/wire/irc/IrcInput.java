package dev.plausch.wire.irc;

import java.util.Optional;

/// What comes in at this door: a message, or what is wrong with it.
public sealed interface IrcInput
        permits IrcMessage, IrcInput.TooLong, IrcInput.NotUtf8, IrcInput.Malformed, IrcInput.Endless {

    /// A line is longer than its limits, and was dropped; answered by 417. ircv3 message-tags: Size limit
    record TooLong() implements IrcInput {}

    /// A line is not UTF-8, and was dropped. ircv3 utf8-only
    ///
    /// @param command in upper case, `*` if that could not be read
    /// @param label of the line, if it has one that can be read
    record NotUtf8(String command, Optional<String> label) implements IrcInput {}

    /// A line holds NUL or a CR within, or no command; it was dropped. modern: Parameters
    record Malformed() implements IrcInput {}

    /// It grew on and on.
    record Endless() implements IrcInput {}
}
