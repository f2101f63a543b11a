package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The modes that a person has. modern: User Modes
public enum UserMode {
    /// ircv3 bot-mode
    BOT('B', true),
    INVISIBLE('i', true),
    /// An operator of the server; only OPER sets it, anybody may lay it down.
    OPERATOR('o', false),
    /// Takes private messages only from who is logged in.
    REGISTERED_ONLY('R', true),
    /// Reads WALLOPS.
    WALLOPS('w', true),
    /// Connected by TLS; the server sets it, and nobody changes it.
    SECURE('Z', false);

    private final char letter;
    private final boolean settable;

    UserMode(char letter, boolean settable) {
        this.letter = letter;
        this.settable = settable;
    }

    public char letter() {
        return letter;
    }

    /// Whether people may set it by MODE.
    public boolean isSettable() {
        return settable;
    }

    /// Whether people may unset it by MODE.
    public boolean isUnsettable() {
        return this != SECURE;
    }

    public static Optional<UserMode> of(char letter) {
        return Arrays.stream(values()).filter(each -> each.letter == letter).findFirst();
    }

    static String letters() {
        return Arrays.stream(values()).map(each -> String.valueOf(each.letter)).collect(Collectors.joining());
    }
}
