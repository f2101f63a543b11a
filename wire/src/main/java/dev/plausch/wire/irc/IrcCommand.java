package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What clients say, with how many parameters at least (else 461), and whether before they are registered (else 451).
/// Where the specifications have a numeric of their own for a missing parameter (411, 412, 431), none is counted here.
/// Whatever else they say is 421.
public enum IrcCommand {
    // modern: Connection Messages
    CAP(1, true),
    AUTHENTICATE(1, true),
    PASS(1, true),
    NICK(0, true),
    USER(4, true),
    PING(1, true),
    PONG(0, true),
    OPER(2),
    QUIT(0, true),
    ERROR(0, true),
    // modern: Channel Operations
    JOIN(1),
    PART(1),
    TOPIC(1),
    NAMES(0),
    LIST(0),
    INVITE(0),
    KICK(2),
    // modern: Server Queries and Commands
    MOTD(0),
    VERSION(0),
    ADMIN(0),
    LUSERS(0),
    TIME(0),
    STATS(1),
    HELP(0),
    INFO(0),
    LINKS(0),
    MODE(1),
    // modern: Sending Messages
    PRIVMSG(0),
    NOTICE(0),
    /// ircv3 message-tags
    TAGMSG(1),
    /// ircv3 client-batch
    BATCH(1),
    // modern: User-Based Queries
    WHO(0),
    WHOIS(0),
    WHOWAS(0),
    // modern: Operator Messages
    KILL(1),
    REHASH(0),
    WALLOPS(1),
    // modern: Optional Messages
    AWAY(0),
    USERHOST(1),
    ISON(1),
    /// ircv3 monitor
    MONITOR(1),
    /// ircv3 setname
    SETNAME(1),
    /// ircv3 extended-isupport
    ISUPPORT(0, true);

    private static final Map<String, IrcCommand> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IrcCommand::name, Function.identity()));

    private final int params;
    private final boolean early;

    IrcCommand(int params) {
        this(params, false);
    }

    IrcCommand(int params, boolean early) {
        this.params = params;
        this.early = early;
    }

    /// How many parameters there must be at least, none of them empty.
    public int params() {
        return params;
    }

    public boolean isAllowedUnregistered() {
        return early;
    }

    public static Optional<IrcCommand> of(IrcMessage message) {
        return Optional.ofNullable(BY_NAME.get(message.verb()));
    }
}
