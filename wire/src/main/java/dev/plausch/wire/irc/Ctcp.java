package dev.plausch.wire.irc;

import java.util.Optional;

/// A text that is for the other's client: `\u0001COMMAND params\u0001`. modern: CTCP
///
/// @param command in upper case
public record Ctcp(String command, String params) {
    /// Begins and ends it.
    public static final char DELIMITER = '\u0001';

    /// What somebody does, in the third person: for people, not for programs.
    public static final String ACTION = "ACTION";

    /// Bytes around an action's words.
    public static final int ACTION_BYTES = 2 + ACTION.length() + 1;

    /// Empty if the text is no CTCP. The last delimiter may be missing.
    public static Optional<Ctcp> parse(String text) {
        if (text.length() < 2 || text.charAt(0) != DELIMITER) {
            return Optional.empty();
        }
        int end = text.charAt(text.length() - 1) == DELIMITER ? text.length() - 1 : text.length();
        var content = text.substring(1, end);
        int space = content.indexOf(' ');
        var command = Casemapping.upper(space < 0 ? content : content.substring(0, space));
        return command.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ctcp(command, space < 0 ? "" : content.substring(space + 1)));
    }

    public boolean isAction() {
        return command.equals(ACTION);
    }

    /// As it stands in a PRIVMSG or NOTICE.
    public String text() {
        return DELIMITER + command + (params.isEmpty() ? "" : " " + params) + DELIMITER;
    }
}
