package dev.plausch.store.logs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The clients whose logs can be read, each with its usual format.
public enum LogFormat {
    /// `10:00 <@anna> hallo`, behind a line that says which day it is.
    IRSSI("--- (Log opened|Log closed|Day changed) .*|\\d\\d:\\d\\d(:\\d\\d)? .*", "(.+)\\.log"),
    /// `2026-11-21 10:00:00`, tab, `anna`, tab, `hallo`.
    WEECHAT("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\t.*", "(?:[^#]*\\.)?(.+)\\.weechatlog"),
    /// `[10:00:00] <anna> hallo`, in a file a day.
    ZNC("\\[\\d\\d:\\d\\d:\\d\\d] .*", "(?:.*_)?([#&].+)_\\d{8}\\.log");

    private final Pattern line;
    private final Pattern file;

    LogFormat(String line, String file) {
        this.line = Pattern.compile(line, Pattern.DOTALL);
        this.file = Pattern.compile(file);
    }

    /// The format that this is a line of.
    public static Optional<LogFormat> of(String line) {
        return Arrays.stream(values())
                .filter(format -> format.line.matcher(line).matches())
                .findFirst();
    }

    /// Of which room a log is, as the client lays its files out; empty for the log of a private conversation.
    public Optional<String> room(Path log) {
        var match = file.matcher(log.getFileName().toString());
        var name = match.matches() ? match.group(1) : folder(log);
        return name.startsWith("#") ? Optional.of(name) : Optional.empty();
    }

    /// Newer versions of ZNC have a folder a room.
    private String folder(Path log) {
        var folder = log.toAbsolutePath().getParent();
        return this == ZNC && folder.getFileName() != null
                ? folder.getFileName().toString()
                : "";
    }

    /// Reads one log from its beginning.
    ///
    /// @param log its name may say of which day it is
    public LogReader reader(Path log) {
        return switch (this) {
            case IRSSI -> new IrssiLog();
            case WEECHAT -> new WeechatLog();
            case ZNC -> ZncLog.of(log);
        };
    }
}
