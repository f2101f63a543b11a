package dev.plausch.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import dev.plausch.wire.Printable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// `2026-03-01 12:00:00.123 INFO  Server [c7 irc < 10.0.0.7] JOIN #lobby`: local time, level, logger, message. What
/// comes from outside cannot forge a line or steer the terminal.
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder(160);
        TIME.formatTo(LocalDateTime.ofInstant(event.getInstant(), ZoneId.systemDefault()), line);
        var level = event.getLevel().toString();
        line.append(' ').append(level).repeat(' ', 6 - level.length());
        var logger = event.getLoggerName();
        line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(' ');
        line.append(Printable.of(String.valueOf(event.getFormattedMessage()))).append('\n');
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }
}
