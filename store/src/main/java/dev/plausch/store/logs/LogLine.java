package dev.plausch.store.logs;

import java.time.LocalDateTime;

/// What a line of a log says.
public sealed interface LogLine {
    LogLine OTHER = new Other();
    LogLine UNREADABLE = new Unreadable();

    /// Somebody said something.
    ///
    /// @param time on the clock of the client's place
    record Said(LocalDateTime time, String nick, String text) implements LogLine {}

    /// Somebody came or went, the day changed, and the like.
    record Other() implements LogLine {}

    /// It is no line of this kind of log.
    record Unreadable() implements LogLine {}
}
