package dev.plausch.wire.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// 16 bytes, then as many as they say. 2.2
final class VersionTwo {
    static final byte FIRST = '\r';
    /// With the longest addresses that are looked at.
    static final int LONGEST = 52;

    private static final byte[] SIGNATURE = {'\r', '\n', '\r', '\n', 0, '\r', '\n', 'Q', 'U', 'I', 'T', '\n'};
    private static final int FIXED = 16;
    private static final int LOCAL = 0x20;
    private static final int PROXY = 0x21;
    private static final int TCP4 = 0x11;
    private static final int TCP6 = 0x21;

    private VersionTwo() {}

    /// Empty while more bytes are needed.
    ///
    /// @param skipped bytes that came behind those of `header`
    static Optional<ProxyHeader> read(byte[] header, int length, int skipped) {
        if (length <= SIGNATURE.length) {
            return header[length - 1] == SIGNATURE[length - 1] ? Optional.empty() : invalid("no PROXY header");
        }
        int command = header[12] & 0xff;
        if (command != LOCAL && command != PROXY) {
            return invalid("an unknown version or command");
        }
        if (length < FIXED) {
            return Optional.empty();
        }
        int family = header[13] & 0xff;
        int following = (header[14] & 0xff) << 8 | header[15] & 0xff;
        if (command == PROXY && (!isKnown(family) || following < addressBytes(family))) {
            return invalid("a bad family or length");
        }
        return length + skipped < FIXED + following ? Optional.empty() : Optional.of(parse(header, command, family));
    }

    private static Optional<ProxyHeader> invalid(String reason) {
        return Optional.of(new ProxyHeader.Invalid(reason));
    }

    /// 2.2: other values must be rejected
    private static boolean isKnown(int family) {
        return family >> 4 <= 3 && (family & 0x0f) <= 2;
    }

    private static int addressBytes(int family) {
        return switch (family >> 4) {
            case 1 -> 12;
            case 2 -> 36;
            case 3 -> 216;
            default -> 0;
        };
    }

    /// 2.2: what is valid but not supported is as if it told nothing
    private static ProxyHeader parse(byte[] header, int command, int family) {
        boolean tells = command == PROXY && (family == TCP4 || family == TCP6);
        return tells ? addresses(header, family == TCP4 ? 4 : 16) : new ProxyHeader.Local();
    }

    private static ProxyHeader addresses(byte[] header, int bytes) {
        int ports = FIXED + 2 * bytes;
        return new ProxyHeader.Proxied(
                address(header, FIXED, bytes, ports), address(header, FIXED + bytes, bytes, ports + 2));
    }

    private static InetSocketAddress address(byte[] header, int from, int bytes, int port) {
        try {
            var ip = InetAddress.getByAddress(Arrays.copyOfRange(header, from, from + bytes));
            return new InetSocketAddress(ip, (header[port] & 0xff) << 8 | header[port + 1] & 0xff);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of " + bytes + " bytes", e);
        }
    }
}
