package dev.plausch.wire.irc;

import java.util.ArrayList;
import java.util.List;

/// What this door tells its clients about itself, from the tables that it works with. modern: RPL_ISUPPORT parameters
public final class ISupport {
    /// modern: RPL_ISUPPORT, `<1-13 tokens>`
    private static final int TOKENS_A_LINE = 13;

    /// `:server 005 nick ` and `:are supported by this server`, at their longest.
    private static final int FRAME_BYTES = 1 + IrcLimits.HOST_LENGTH + 6 + 4 * IrcLimits.NICK_LENGTH + 32;

    private final List<String> tokens = new ArrayList<>();

    public ISupport add(String name) {
        tokens.add(name);
        return this;
    }

    public ISupport add(String name, Object value) {
        tokens.add(name + "=" + escape(value.toString()));
        return this;
    }

    /// modern: RPL_ISUPPORT, escape sequences
    private static String escape(String value) {
        return value.replace("\\", "\\x5C").replace(" ", "\\x20").replace("=", "\\x3D");
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    /// All lines' tokens, joined by spaces.
    public List<String> lines() {
        return WordLines.of(tokens, " ", IrcLimits.BODY_BYTES - FRAME_BYTES, TOKENS_A_LINE);
    }

    /// Writes them all.
    ///
    /// @param head begins a line with its tags and source
    public void encode(Runnable head, IrcLine line, String client) {
        for (var tokens : lines()) {
            head.run();
            line.numeric(Numeric.RPL_ISUPPORT, client);
            for (var token : tokens.split(" ")) {
                line.param(token);
            }
            line.trailing("are supported by this server").end();
        }
    }

    /// Exactly what is there.
    public static ISupport of(String network) {
        var lists = ChannelMode.letters(ChannelMode.Type.LIST);
        return new ISupport()
                .add("ACCOUNTEXTBAN", Mask.ACCOUNT_EXTBAN)
                .add("AWAYLEN", IrcLimits.AWAY_LENGTH)
                .add("BOT", UserMode.BOT.letter())
                .add("CASEMAPPING", Casemapping.NAME)
                .add("CHANLIMIT", "#:" + IrcLimits.CHANNELS)
                .add("CHANMODES", channelModes())
                .add("CHANNELLEN", IrcLimits.CHANNEL_LENGTH)
                .add("CHANTYPES", "#")
                .add("ELIST", ListFilter.LETTERS)
                .add("EXCEPTS", ChannelMode.EXCEPTION.letter())
                .add("EXTBAN", Mask.EXTBAN)
                .add("HOSTLEN", IrcLimits.HOST_LENGTH)
                .add("INVEX", ChannelMode.INVITE_EXCEPTION.letter())
                .add("KEYLEN", IrcLimits.KEY_LENGTH)
                .add("KICKLEN", IrcLimits.KICK_LENGTH)
                .add("MAXLIST", lists + ":" + IrcLimits.LIST_ENTRIES)
                .add("MAXTARGETS", IrcLimits.MESSAGE_TARGETS)
                .add("MODES", IrcLimits.MODES)
                .add("MONITOR", IrcLimits.MONITORED)
                .add("NAMELEN", IrcLimits.REALNAME_LENGTH)
                .add("NETWORK", network)
                .add("NICKLEN", IrcLimits.NICK_LENGTH)
                .add("PREFIX", "(" + Membership.letters() + ")" + Membership.prefixes())
                .add("SAFELIST")
                .add("STATUSMSG", Membership.prefixes())
                .add("TARGMAX", TargetList.TARGMAX)
                .add("TOPICLEN", IrcLimits.TOPIC_LENGTH)
                .add("USERLEN", IrcLimits.USER_LENGTH)
                .add("UTF8ONLY")
                .add("WHOX");
    }

    /// modern: CHANMODES parameter
    private static String channelModes() {
        var types = new ArrayList<String>();
        for (var type : ChannelMode.Type.values()) {
            types.add(ChannelMode.letters(type));
        }
        return String.join(",", types);
    }

    /// The modes of people, for 004. modern: RPL_MYINFO
    public static String userModes() {
        return UserMode.letters();
    }

    /// All modes of channels, for 004.
    public static String allChannelModes() {
        return channelModes().replace(",", "") + Membership.letters();
    }

    /// Those with a parameter, for 004.
    public static String channelModesWithParameter() {
        return ChannelMode.letters(ChannelMode.Type.LIST)
                + ChannelMode.letters(ChannelMode.Type.ALWAYS_VALUE)
                + ChannelMode.letters(ChannelMode.Type.VALUE_WHEN_SET)
                + Membership.letters();
    }
}
