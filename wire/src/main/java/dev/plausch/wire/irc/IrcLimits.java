package dev.plausch.wire.irc;

import dev.plausch.wire.Limits;

/// How long things may be at this door. What clients are told of it is in [ISupport].
public final class IrcLimits {
    /// A line without its tags and without CR LF. modern: Message Format
    public static final int BODY_BYTES = 510;

    /// Tags as clients may send them, with `@` and the space behind. ircv3 message-tags: Size limit
    public static final int CLIENT_TAGS_BYTES = 4096;

    /// Tags as servers may send them, with `@` and the space behind. ircv3 message-tags: Size limit
    public static final int SERVER_TAGS_BYTES = 8191;

    /// Between `@` and the space. ircv3 message-tags: Size limit
    public static final int TAG_DATA_BYTES = 4094;

    /// ircv3 labeled-response: the label tag
    public static final int LABEL_BYTES = 64;

    /// More than this no client has to read. modern: Parameters
    public static final int PARAMS = 15;

    /// Names are of the whole house; see docs/protocols. In characters, of up to 4 bytes.
    public static final int NICK_LENGTH = 30;

    public static final int CHANNEL_LENGTH = 50;
    public static final int USER_LENGTH = 20;
    public static final int HOST_LENGTH = 63;
    public static final int TOPIC_LENGTH = 390;
    public static final int KICK_LENGTH = 300;
    public static final int AWAY_LENGTH = 300;
    public static final int REALNAME_LENGTH = 150;
    public static final int KEY_LENGTH = 32;
    public static final int GLOB_LENGTH = 256;

    /// A mask as it is written, so that MODE can tell it to others on one line.
    public static final int MASK_BYTES = 200;

    /// `:nick!user@host ` at its longest, in bytes: no line may be cut because of whom it is from.
    public static final int SOURCE_BYTES = 1 + 4 * NICK_LENGTH + 1 + USER_LENGTH + 1 + HOST_LENGTH + 1;

    /// Recipients of one PRIVMSG, NOTICE or TAGMSG.
    public static final int MESSAGE_TARGETS = 4;

    /// Mode changes with a parameter in one MODE.
    public static final int MODES = 12;

    /// Entries of a channel's lists together. modern: MAXLIST parameter
    public static final int LIST_ENTRIES = 200;

    /// Channels one person can be in.
    public static final int CHANNELS = 100;

    /// Names on one client's MONITOR list.
    public static final int MONITORED = 100;

    /// What one multi-line message may hold: what the house allows.
    public static final int MULTILINE_BYTES = Limits.TEXT_BYTES;

    public static final int MULTILINE_LINES = 100;

    private IrcLimits() {}
}
