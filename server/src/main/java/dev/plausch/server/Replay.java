package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Message;
import dev.plausch.core.Span;
import dev.plausch.wire.Scratch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The last lines of a room for who enters it by a plain door: behind the welcome, before all that is said from then
/// on, without a gap and without a line twice.
///
/// @param lines none, if 0
/// @param clock whose time zone the lines' times are in
public record Replay(int lines, Clock clock) {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("'['HH:mm'] '");
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("'['yyyy-MM-dd HH:mm'] '");

    /// How a line of the past is encoded.
    public interface Line {
        void encode(String time, Message message, Scratch out);
    }

    /// Asks for the lines. What comes for the newcomer meanwhile waits until [#show].
    public void ask(Connection connection, String room) {
        if (lines > 0) {
            connection.holdForPast();
            connection.execute(new Command.Recall(connection.id(), room, new Span.Latest(), lines));
        }
    }

    /// Shows what was asked for; nothing, if the store could not tell.
    public void show(Connection connection, List<Message> messages, Line line) {
        var today = LocalDate.now(clock);
        connection.releaseBehind(out -> messages.forEach(message -> {
            var at = message.id().time().atZone(clock.getZone());
            line.encode((at.toLocalDate().equals(today) ? TODAY : BEFORE).format(at), message, out);
        }));
    }
}
