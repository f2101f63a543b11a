package dev.plausch.app;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/// Addresses as people write them.
public final class Hosts {
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?=:|$)");

    private Hosts() {}

    /// `10.0.0.7`, or `fe80::1` (RFC 5952), without a zone.
    public static String text(InetAddress address) {
        var text = address.getHostAddress();
        return address instanceof Inet6Address ? shortened(text.replaceAll("%.*", "")) : text;
    }

    /// `10.0.0.7:9000`, or `[fe80::1]:9000`.
    public static String text(InetSocketAddress address) {
        return inUrl(address.getAddress()) + ":" + address.getPort();
    }

    /// As it stands in a URL.
    public static String inUrl(InetAddress address) {
        return address instanceof Inet6Address ? "[" + text(address) + "]" : text(address);
    }

    private static String shortened(String full) {
        var longest = ZEROS.matcher(full)
                .results()
                .reduce((a, b) -> b.group().length() > a.group().length() ? b : a);
        return longest.map(run -> full.substring(0, run.start()) + "::"
                        + full.substring(run.end()).replaceFirst("^:", ""))
                .orElse(full);
    }
}
