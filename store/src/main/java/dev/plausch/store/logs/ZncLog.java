package dev.plausch.store.logs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// https://wiki.znc.in/Log
///
/// @param day of which the log is, where its name says so
record ZncLog(Optional<LocalDate> day) implements LogReader {
    /// `2026-11-21.log`; older versions: `libera_#garten_20261121.log`
    private static final Pattern FILE = Pattern.compile("(?:.*_)?(\\d{4})-?(\\d\\d)-?(\\d\\d)\\.log");

    private static final Pattern LINE = Pattern.compile("\\[(\\d\\d:\\d\\d:\\d\\d)] (.*)", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("<([^ >]+)> (.*)", Pattern.DOTALL);
    private static final Pattern DONE = Pattern.compile("\\* (\\S+) (.*)", Pattern.DOTALL);
    private static final Pattern NEWS = Pattern.compile("(\\*\\*\\* |-\\S+- ?).*|<.*> ?|\\* \\S+ ?", Pattern.DOTALL);

    static ZncLog of(Path log) {
        var match = FILE.matcher(log.getFileName().toString());
        return new ZncLog(
                match.matches()
                        ? Clocks.day(
                                Integer.parseInt(match.group(1)),
                                Integer.parseInt(match.group(2)),
                                Integer.parseInt(match.group(3)))
                        : Optional.empty());
    }

    @Override
    public LogLine read(String line) {
        var match = LINE.matcher(line);
        return match.matches() ? what(match.group(1), match.group(2)) : LogLine.UNREADABLE;
    }

    private LogLine what(String time, String rest) {
        var said = SAID.matcher(rest);
        if (said.matches()) {
            return said(time, said.group(1), said.group(2));
        }
        var done = DONE.matcher(rest);
        if (done.matches() && !rest.startsWith("***")) {
            return said(time, done.group(1), "* " + done.group(1) + " " + done.group(2));
        }
        return NEWS.matcher(rest).matches() ? LogLine.OTHER : LogLine.UNREADABLE;
    }

    private LogLine said(String time, String nick, String text) {
        Optional<LogLine> line =
                day.flatMap(date -> Clocks.time(time).map(at -> new LogLine.Said(date.atTime(at), nick, text)));
        return line.orElse(LogLine.UNREADABLE);
    }
}
