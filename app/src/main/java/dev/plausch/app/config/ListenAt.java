package dev.plausch.app.config;

import dev.plausch.server.Settings;
import dev.plausch.server.Settings.Listen;
import java.util.regex.Pattern;

/// A `listen` value that is not `off`: `PORT`, `HOST:PORT`, `[::1]:PORT`, or `*:PORT` for all interfaces.
final class ListenAt {
    private static final Pattern FORM = Pattern.compile("(?:(\\[[0-9a-fA-F:.%\\w]+]|\\*|[^\\s:\\[\\]*]+):)?(\\d{1,5})");

    private ListenAt() {}

    static boolean isValid(String value) {
        var parts = FORM.matcher(value);
        return parts.matches() && Integer.parseInt(parts.group(2)) <= 65_535;
    }

    /// All doors that name only a port moved to this host; those with a host of their own stay.
    static Settings on(String host, Settings settings) {
        var at = settings.listen();
        var listen = new Listen(
                on(host, at.main()),
                on(host, at.room()),
                on(host, at.relay()),
                on(host, at.receipt()),
                on(host, at.directory()),
                on(host, at.irc()),
                on(host, at.ircs()),
                on(host, at.web()),
                at.proxies());
        return settings.with(listen);
    }

    private static String on(String host, String value) {
        boolean bare = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return bare ? (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + value : value;
    }
}
