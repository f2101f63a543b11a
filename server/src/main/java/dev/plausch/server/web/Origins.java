package dev.plausch.server.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages whose scripts may open a WebSocket: those of this server's own host, and listed ones. RFC 6455 10.2
///
/// @param listed as browsers write them, in lower case; `*` lets all in
public record Origins(Set<String> listed) {
    private static final Pattern ONE = Pattern.compile("\\*|null|[a-z][a-z0-9+.-]*://[^/\\s,]+");
    private static final String ALL = "*";

    /// Reads `https://chat.example.org, https://example.net:8443`, `null` (a page from a file), or `*`; empty for none.
    ///
    /// @throws IllegalArgumentException if something else is among them
    public static Origins of(String text) {
        var listed = Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        listed.stream().filter(each -> !ONE.matcher(each).matches()).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException("no origin: " + wrong);
        });
        return new Origins(listed);
    }

    /// Whether a page from `origin` may. Who sends none is no browser, and may.
    ///
    /// @param host to which the request goes, by its own words
    boolean allow(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        var page = origin.toLowerCase(Locale.ROOT);
        return listed.contains(ALL)
                || listed.contains(page)
                || host != null && isOf(host.toLowerCase(Locale.ROOT), page);
    }

    private static boolean isOf(String host, String page) {
        return Optional.of(page.indexOf("://"))
                .filter(at -> at > 0)
                .map(at -> withoutUsualPort(page.substring(0, at), page.substring(at + 3))
                        .equals(withoutUsualPort(page.substring(0, at), host)))
                .orElse(false);
    }

    private static String withoutUsualPort(String scheme, String authority) {
        var usual = scheme.equals("https") ? ":443" : ":80";
        return authority.endsWith(usual) ? authority.substring(0, authority.length() - usual.length()) : authority;
    }
}
