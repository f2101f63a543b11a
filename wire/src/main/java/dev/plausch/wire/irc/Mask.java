package dev.plausch.wire.irc;

import dev.plausch.wire.Utf8;
import java.util.Optional;

/// An entry of a channel's lists b, e and I: whom it means. modern: Ban Channel Mode; EXTBAN parameter
public sealed interface Mask {
    /// As ISUPPORT says it: what extended masks begin with, and their letters.
    String EXTBAN = "~,am";

    /// ircv3 account-extban
    String ACCOUNT_EXTBAN = "a,account";

    /// Whether this is the person's.
    boolean matches(Person person);

    /// Whether it keeps whom it matches from speaking only, and lets them in.
    default boolean onlyMutes() {
        return false;
    }

    /// @param account empty if the person is not logged in
    record Person(Hostmask hostmask, String account) {}

    /// `nick!user@host`, each part with wildcards.
    record Host(Glob glob) implements Mask {
        @Override
        public boolean matches(Person person) {
            return glob.matches(person.hostmask().toString());
        }

        @Override
        public String toString() {
            return glob.pattern();
        }
    }

    /// `~a:account`: who is logged in as that.
    record Account(Glob glob) implements Mask {
        @Override
        public boolean matches(Person person) {
            return !person.account().isEmpty() && glob.matches(person.account());
        }

        @Override
        public String toString() {
            return "~a:" + glob.pattern();
        }
    }

    /// `~m:mask`: whom the mask means may join, but not speak.
    record Mute(Mask muted) implements Mask {
        public Mute {
            if (muted.onlyMutes()) {
                throw new IllegalArgumentException("a mute of a mute");
            }
        }

        @Override
        public boolean matches(Person person) {
            return muted.matches(person);
        }

        @Override
        public boolean onlyMutes() {
            return true;
        }

        @Override
        public String toString() {
            return "~m:" + muted;
        }
    }

    /// Reads a mask as people write them; what is left out of `nick!user@host` is `*`. Empty if it is too long, has a
    /// space or begins with a colon (which no line can carry), or is of a kind that is none.
    static Optional<Mask> parse(String written) {
        boolean carried = !written.isEmpty() && written.charAt(0) != ':' && written.indexOf(' ') < 0;
        if (!carried || Utf8.length(written) > IrcLimits.MASK_BYTES) {
            return Optional.empty();
        }
        int colon = written.indexOf(':');
        if (written.charAt(0) != '~' || colon < 0) {
            return Optional.of(new Host(new Glob(completed(written))));
        }
        return extended(Casemapping.fold(written.substring(1, colon)), written.substring(colon + 1));
    }

    private static Optional<Mask> extended(String kind, String rest) {
        return switch (kind) {
            case "a", "account" -> rest.isEmpty() ? Optional.empty() : Optional.of(new Account(new Glob(rest)));
            case "m", "mute" -> parse(rest).filter(each -> !each.onlyMutes()).map(Mute::new);
            default -> Optional.empty();
        };
    }

    /// What has a dot or a colon and is nothing else is a host; a nick can have inner dots, but who is to be banned by
    /// nick alone is written `nick!*@*`.
    private static String completed(String written) {
        int mark = written.indexOf('!');
        int at = written.indexOf('@', mark + 1);
        if (mark < 0 && at < 0) {
            return isHost(written) ? "*!*@" + written : written + "!*@*";
        }
        if (mark < 0) {
            return "*!" + or(written.substring(0, at)) + "@" + or(written.substring(at + 1));
        }
        var user = at < 0 ? written.substring(mark + 1) : written.substring(mark + 1, at);
        var host = at < 0 ? "" : written.substring(at + 1);
        return or(written.substring(0, mark)) + "!" + or(user) + "@" + or(host);
    }

    private static boolean isHost(String written) {
        return written.indexOf('.') >= 0 || written.indexOf(':') >= 0 || written.indexOf('/') >= 0;
    }

    private static String or(String part) {
        return part.isEmpty() ? "*" : part;
    }
}
