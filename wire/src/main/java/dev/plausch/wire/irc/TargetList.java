package dev.plausch.wire.irc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Names behind a command, between commas. modern: PRIVMSG message; TARGMAX parameter
///
/// @param targets in order, each once
/// @param tooMany those past the limit: 407
public record TargetList(List<String> targets, List<String> tooMany) {
    /// modern: TARGMAX parameter; a command without a number takes any number, one that is not there only one.
    static final String TARGMAX = "JOIN:,KICK:,NAMES:1,NOTICE:%1$d,PART:,PRIVMSG:%1$d,TAGMSG:%1$d,WHOIS:1"
            .formatted(IrcLimits.MESSAGE_TARGETS);

    public TargetList {
        targets = List.copyOf(targets);
        tooMany = List.copyOf(tooMany);
    }

    /// Reads the recipients of a message.
    public static TargetList parse(String list) {
        var targets = new ArrayList<String>();
        var tooMany = new ArrayList<String>();
        for (var name : names(list)) {
            if (targets.size() < IrcLimits.MESSAGE_TARGETS) {
                targets.add(name);
            } else {
                tooMany.add(name);
            }
        }
        return new TargetList(targets, tooMany);
    }

    /// Each name once, without empty ones; the first of two counts.
    public static List<String> names(String list) {
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var name : list.split(",")) {
            if (!name.isEmpty() && seen.add(Casemapping.fold(name))) {
                names.add(name);
            }
        }
        return names;
    }

    public static boolean isChannel(String name) {
        return name.startsWith("#");
    }
}
