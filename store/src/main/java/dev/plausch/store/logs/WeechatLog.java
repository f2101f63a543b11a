package dev.plausch.store.logs;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/// https://weechat.org/files/doc/stable/weechat_user.en.html#logger_plugin with the default `logger.file.time_format`.
final class WeechatLog implements LogReader {
    @Override
    public LogLine read(String line) {
        var parts = line.split("\t", 3);
        var time = time(parts[0]);
        if (parts.length < 3 || time.isEmpty()) {
            return LogLine.UNREADABLE;
        }
        return what(time.get(), parts[1], parts[2]);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LogLine what(LocalDateTime time, String prefix, String text) {
        return switch (prefix) {
            case "-->", "<--", "--", "=!=", "" -> LogLine.OTHER;
            case " *" -> done(time, text);
            default -> new LogLine.Said(time, withoutRank(prefix), text);
        };
    }

    private static LogLine done(LocalDateTime time, String text) {
        int space = text.indexOf(' ');
        return space > 0 ? new LogLine.Said(time, withoutRank(text.substring(0, space)), "* " + text) : LogLine.OTHER;
    }

    private static String withoutRank(String nick) {
        return nick.replaceFirst("^[@+%&~!](?=.)", "");
    }
}
