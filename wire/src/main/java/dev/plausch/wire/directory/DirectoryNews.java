package dev.plausch.wire.directory;

import dev.plausch.wire.directory.DirectoryReply.Broadcast;
import dev.plausch.wire.directory.DirectoryReply.Entry;
import dev.plausch.wire.directory.DirectoryReply.Error;
import dev.plausch.wire.directory.DirectoryReply.UserJoined;
import dev.plausch.wire.directory.DirectoryReply.UserLeft;
import dev.plausch.wire.directory.DirectoryReply.UserList;
import dev.plausch.wire.directory.DirectoryReply.Welcome;
import dev.plausch.wire.directory.DirectoryRequest.Words;
import java.util.Arrays;
import java.util.Optional;

/// What a client reads from a directory.
public sealed interface DirectoryNews {

    record Heard(DirectoryReply reply) implements DirectoryNews {}

    /// One message that makes no sense; the next may.
    record Unreadable() implements DirectoryNews {}

    /// The stream is of no more use.
    record Broken() implements DirectoryNews {}

    /// Reads one message, alike in both dialects; empty for a blank one.
    static Optional<DirectoryNews> parse(String message) {
        var text = message.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var words = Words.of(text);
        var reply = reply(words.first(), words.rest());
        return Optional.of(reply.isPresent() ? new Heard(reply.get()) : new Unreadable());
    }

    private static Optional<DirectoryReply> reply(String command, String rest) {
        return switch (command) {
            case "WELCOME" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Welcome(rest));
            case "USERLIST" -> Optional.of(list(rest));
            case "USER_JOINED" -> entry(rest.split("\\s+")).map(UserJoined::new);
            case "USER_LEFT" -> Optional.of(new UserLeft(rest));
            case "BROADCAST_MSG", "BROADCAST" -> {
                var words = Words.of(rest);
                yield Optional.of(new Broadcast(words.first(), words.rest()));
            }
            case "ERROR" -> Optional.of(new Error(rest));
            default -> Optional.empty();
        };
    }

    /// Entries that cannot be are left out.
    private static UserList list(String entries) {
        return new UserList(Arrays.stream(entries.split("\\s+"))
                .flatMap(each -> entry(each.split(":")).stream())
                .toList());
    }

    private static Optional<Entry> entry(String[] parts) {
        if (parts.length != 3 || parts[0].isEmpty() || !parts[1].matches("[0-9]{1,3}([.][0-9]{1,3}){3}")) {
            return Optional.empty();
        }
        return DirectoryRequest.port(parts[2]).map(port -> new Entry(parts[0], parts[1], port));
    }
}
