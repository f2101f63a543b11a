package dev.plausch.wire.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// `PROXY TCP4 192.168.0.1 192.168.0.11 56324 443`, and CR LF. 2.1
final class VersionOne {
    static final byte FIRST = 'P';
    static final int LONGEST = 107;

    private static final String BEGINNING = "PROXY ";
    private static final String NUMBER = "(0|[1-9][0-9]{0,2})";
    private static final Pattern IPV4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PORT = Pattern.compile("0|[1-9][0-9]{0,4}");

    private VersionOne() {}

    /// Empty while more bytes are needed.
    static Optional<ProxyHeader> read(byte[] header, int length) {
        byte last = header[length - 1];
        if (length <= BEGINNING.length() && last != BEGINNING.charAt(length - 1)) {
            return invalid();
        }
        boolean afterReturn = length > 1 && header[length - 2] == '\r';
        if (last == '\n' && afterReturn) {
            return Optional.of(parse(new String(header, 0, length - 2, StandardCharsets.ISO_8859_1)));
        }
        return last == '\n' || afterReturn || length == LONGEST ? invalid() : Optional.empty();
    }

    private static Optional<ProxyHeader> invalid() {
        return Optional.of(new ProxyHeader.Invalid("a bad PROXY line"));
    }

    private static ProxyHeader parse(String line) {
        var words = line.split(" ", -1);
        return switch (words[1]) {
            // 2.1: whatever follows is to be ignored
            case "UNKNOWN" -> new ProxyHeader.Local();
            case "TCP4" -> parse(words, IPV4);
            case "TCP6" -> parse(words, IPV6);
            default -> new ProxyHeader.Invalid("an unknown protocol");
        };
    }

    private static ProxyHeader parse(String[] words, Pattern family) {
        if (words.length == 6) {
            var source = address(words[2], words[4], family);
            var destination = address(words[3], words[5], family);
            if (source.isPresent() && destination.isPresent()) {
                return new ProxyHeader.Proxied(source.get(), destination.get());
            }
        }
        return new ProxyHeader.Invalid("bad addresses");
    }

    private static Optional<InetSocketAddress> address(String ip, String port, Pattern family) {
        if (!family.matcher(ip).matches() || !PORT.matcher(port).matches() || Integer.parseInt(port) > 65_535) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InetSocketAddress(InetAddress.ofLiteral(ip), Integer.parseInt(port)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
