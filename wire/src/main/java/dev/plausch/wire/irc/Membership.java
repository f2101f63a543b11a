package dev.plausch.wire.irc;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a member is in a channel, highest first. modern: Channel Membership Prefixes
public enum Membership {
    FOUNDER('q', '~'),
    PROTECTED('a', '&'),
    OPERATOR('o', '@'),
    HALFOP('h', '%'),
    VOICE('v', '+');

    private final char letter;
    private final char prefix;

    Membership(char letter, char prefix) {
        this.letter = letter;
        this.prefix = prefix;
    }

    /// The mode that makes a member this.
    public char letter() {
        return letter;
    }

    /// What stands before the nick.
    public char prefix() {
        return prefix;
    }

    public static Optional<Membership> ofLetter(char letter) {
        return Arrays.stream(values()).filter(each -> each.letter == letter).findFirst();
    }

    public static Optional<Membership> ofPrefix(char prefix) {
        return Arrays.stream(values()).filter(each -> each.prefix == prefix).findFirst();
    }

    /// Whether whoever is this may do what `other` may.
    public boolean isAtLeast(Membership other) {
        return ordinal() <= other.ordinal();
    }

    /// All prefixes of a member, highest first. ircv3 multi-prefix
    public static String prefixes(Set<Membership> all) {
        return all.isEmpty() ? "" : joined(EnumSet.copyOf(all));
    }

    /// The highest prefix of a member alone.
    public static String highestPrefix(Set<Membership> all) {
        return all.isEmpty()
                ? ""
                : joined(EnumSet.of(EnumSet.copyOf(all).iterator().next()));
    }

    private static String joined(EnumSet<Membership> ordered) {
        return ordered.stream().map(each -> String.valueOf(each.prefix)).collect(Collectors.joining());
    }

    /// All letters, highest first.
    static String letters() {
        return Arrays.stream(values()).map(each -> String.valueOf(each.letter)).collect(Collectors.joining());
    }

    /// All prefixes, highest first.
    static String prefixes() {
        return joined(EnumSet.allOf(Membership.class));
    }
}
