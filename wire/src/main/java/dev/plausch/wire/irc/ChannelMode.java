package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The modes that a channel has, but for those of its members ([Membership]). modern: Channel Modes
public enum ChannelMode {
    BAN('b', Type.LIST),
    EXCEPTION('e', Type.LIST),
    INVITE_EXCEPTION('I', Type.LIST),
    /// Who joins must say it.
    KEY('k', Type.ALWAYS_VALUE),
    /// So many members at most.
    LIMIT('l', Type.VALUE_WHEN_SET),
    /// No CTCP but ACTION.
    NO_CTCP('C', Type.FLAG),
    INVITE_ONLY('i', Type.FLAG),
    /// Only members of some rank speak.
    MODERATED('m', Type.FLAG),
    /// Who is not logged in speaks only with a voice.
    MODERATED_UNREGISTERED('M', Type.FLAG),
    /// Only members speak.
    NO_EXTERNAL('n', Type.FLAG),
    /// Only who is logged in may join.
    REGISTERED_ONLY('R', Type.FLAG),
    SECRET('s', Type.FLAG),
    /// Only operators set the topic.
    PROTECTED_TOPIC('t', Type.FLAG);

    /// modern: Channel mode, types A to D
    public enum Type {
        /// A
        LIST,
        /// B: with a value, set or unset.
        ALWAYS_VALUE,
        /// C
        VALUE_WHEN_SET,
        /// D
        FLAG
    }

    private final char letter;
    private final Type type;

    ChannelMode(char letter, Type type) {
        this.letter = letter;
        this.type = type;
    }

    public char letter() {
        return letter;
    }

    public Type type() {
        return type;
    }

    public static Optional<ChannelMode> of(char letter) {
        return Arrays.stream(values()).filter(each -> each.letter == letter).findFirst();
    }

    static String letters(Type type) {
        return Arrays.stream(values())
                .filter(each -> each.type == type)
                .map(each -> String.valueOf(each.letter))
                .collect(Collectors.joining());
    }
}
