package dev.plausch.wire.irc;

import java.util.List;

/// What a client says by MONITOR. ircv3 monitor
public sealed interface MonitorRequest {

    record Add(List<String> nicks) implements MonitorRequest {}

    record Remove(List<String> nicks) implements MonitorRequest {}

    record Clear() implements MonitorRequest {}

    record ListAll() implements MonitorRequest {}

    record Status() implements MonitorRequest {}

    /// None of these; 461 or nothing.
    record Invalid() implements MonitorRequest {}

    static MonitorRequest parse(IrcMessage message) {
        var nicks = TargetList.names(message.param(1));
        return switch (Casemapping.upper(message.param(0))) {
            case "+" -> new Add(nicks);
            case "-" -> new Remove(nicks);
            case "C" -> new Clear();
            case "L" -> new ListAll();
            case "S" -> new Status();
            default -> new Invalid();
        };
    }
}
