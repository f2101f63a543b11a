package dev.plausch.wire.irc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Names behind a command, between commas. modern: PRIVMSG message; TARGMAX parameter
///
/// @param targets in order, each once
/// @param tooMany those past the limit: 407
public record TargetList(List<Target> targets, List<String> tooMany) {
    /// modern: TARGMAX parameter; a command without a number takes any number, one that is not there only one.
    static final String TARGMAX = "JOIN:,KICK:,NAMES:1,NOTICE:%1$d,PART:,PRIVMSG:%1$d,TAGMSG:%1$d,WHOIS:1"
            .formatted(IrcLimits.MESSAGE_TARGETS);

    public TargetList {
        targets = List.copyOf(targets);
        tooMany = List.copyOf(tooMany);
    }

    /// Where a message goes.
    public sealed interface Target {
        /// As it was written.
        String written();
    }

    public record ToChannel(String channel) implements Target {
        @Override
        public String written() {
            return channel;
        }
    }

    public record ToNick(String nick) implements Target {
        @Override
        public String written() {
            return nick;
        }
    }

    /// Reads the recipients of a message.
    public static TargetList parse(String list) {
        var targets = new ArrayList<Target>();
        var tooMany = new ArrayList<String>();
        for (var name : names(list)) {
            if (targets.size() < IrcLimits.MESSAGE_TARGETS) {
                targets.add(target(name));
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

    private static Target target(String name) {
        return isChannel(name) ? new ToChannel(name) : new ToNick(name);
    }
}
