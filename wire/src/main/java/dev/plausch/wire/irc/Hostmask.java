package dev.plausch.wire.irc;

/// `nick!user@host`, who somebody is. modern: Source
///
/// @param user empty if not told
/// @param host empty if not told
public record Hostmask(String nick, String user, String host) {

    /// Takes apart what a line says as its source; a server's name is a nick here.
    public static Hostmask parse(String source) {
        int at = source.indexOf('@');
        var names = at < 0 ? source : source.substring(0, at);
        int mark = names.indexOf('!');
        return new Hostmask(
                mark < 0 ? names : names.substring(0, mark),
                mark < 0 ? "" : names.substring(mark + 1),
                at < 0 ? "" : source.substring(at + 1));
    }

    @Override
    public String toString() {
        return nick + (user.isEmpty() ? "" : "!" + user) + (host.isEmpty() ? "" : "@" + host);
    }
}
