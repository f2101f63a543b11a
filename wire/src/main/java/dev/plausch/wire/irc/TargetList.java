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
    static final String TARGMAX = "JOIN:,KICK:,NAMES:,NOTICE:%1$d,PART:,PRIVMSG:%1$d,TAGMSG:%1$d,WHOIS:1"
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

    /// Only those members who are at least that. modern: STATUSMSG parameter
    public record ToRank(Membership least, String channel) implements Target {
        @Override
        public String written() {
            return least.prefix() + channel;
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

    /// Of several ranks the lowest counts: it holds the others.
    private static Target target(String name) {
        if (isChannel(name)) {
            return new ToChannel(name);
        }
        int channel = name.indexOf('#');
        var least = Membership.FOUNDER;
        for (int i = 0; i < channel; i++) {
            var rank = Membership.ofPrefix(name.charAt(i));
            if (rank.isEmpty()) {
                return new ToNick(name);
            }
            least = least.isAtLeast(rank.get()) ? rank.get() : least;
        }
        return channel < 0 ? new ToNick(name) : new ToRank(least, name.substring(channel));
    }
}
