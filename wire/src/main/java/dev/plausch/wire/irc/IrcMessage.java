package dev.plausch.wire.irc;

import java.util.List;
import java.util.Optional;

/// One line, taken apart. modern: Message Format
///
/// @param source who it is from, without the colon; empty if it does not say. What clients write here means nothing
/// @param command as it was written
/// @param params the last one without its colon: whether it had one means nothing
public record IrcMessage(Tags tags, String source, String command, List<String> params) implements IrcInput {

    public IrcMessage {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a message without a command");
        }
        params = List.copyOf(params);
    }

    public static IrcMessage of(String command, String... params) {
        return new IrcMessage(Tags.NONE, "", command, List.of(params));
    }

    /// The command in upper case: commands are the same in any.
    public String verb() {
        return Casemapping.upper(command);
    }

    /// The parameter at `index`, empty text if there is none.
    public String param(int index) {
        return index < params.size() ? params.get(index) : "";
    }

    /// Whether there are at least so many parameters, none of them empty; else 461.
    public boolean has(int count) {
        return params.size() >= count && params.stream().limit(count).noneMatch(String::isEmpty);
    }

    /// The client's name for this command, under which it wants the answer. ircv3 labeled-response
    public Optional<String> label() {
        return tags.value("label").filter(Labels::isSound);
    }
}
