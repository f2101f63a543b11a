package dev.plausch.store.logs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// https://irssi.org/documentation/settings/#log with the default `log_timestamp` and theme.
final class IrssiLog implements LogReader {
    /// `--- Log opened Sat Nov 21 10:00:00 2026`, `--- Day changed Sun Nov 22 2026`
    private static final Pattern DAY =
            Pattern.compile("--- (?:Log (?:opened|closed)|Day changed) \\S+ (\\S+) +(\\d+) (?:\\S+ )?(\\d{4})");

    private static final Pattern LINE = Pattern.compile("(\\d\\d:\\d\\d(?::\\d\\d)?) (.*)", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("<[ @+%&~!]?([^ >]+)> (.*)", Pattern.DOTALL);
    private static final Pattern DONE = Pattern.compile(" \\* (\\S+) (.*)", Pattern.DOTALL);
    private static final Pattern NEWS = Pattern.compile("(-!-|-\\S+-|!) ?.*|<.*> ?| \\* \\S+ ?", Pattern.DOTALL);

    private @Nullable LocalDate day;

    @Override
    public LogLine read(String line) {
        var dayLine = DAY.matcher(line);
        if (dayLine.matches()) {
            return turn(dayLine.toMatchResult());
        }
        var match = LINE.matcher(line);
        return match.matches() && day != null ? what(match.group(1), match.group(2), day) : LogLine.UNREADABLE;
    }

    private LogLine turn(MatchResult date) {
        var turned = Clocks.month(date.group(1))
                .flatMap(month -> Clocks.day(Integer.parseInt(date.group(3)), month, Integer.parseInt(date.group(2))));
        turned.ifPresent(now -> day = now);
        return turned.isPresent() ? LogLine.OTHER : LogLine.UNREADABLE;
    }

    private static LogLine what(String time, String rest, LocalDate day) {
        var said = SAID.matcher(rest);
        if (said.matches()) {
            return said(time, day, said.group(1), said.group(2));
        }
        var done = DONE.matcher(rest);
        if (done.matches()) {
            return said(time, day, done.group(1), "* " + done.group(1) + " " + done.group(2));
        }
        return NEWS.matcher(rest).matches() ? LogLine.OTHER : LogLine.UNREADABLE;
    }

    private static LogLine said(String time, LocalDate day, String nick, String text) {
        Optional<LogLine> line = Clocks.time(time).map(at -> new LogLine.Said(day.atTime(at), nick, text));
        return line.orElse(LogLine.UNREADABLE);
    }
}
