package dev.plausch.server;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// Addresses, read and told.
public final class Addresses {
    private Addresses() {}

    /// The same address; one of IPv4 that came in IPv6's clothes (RFC 4291 2.5.5.2) without them.
    static InetSocketAddress plain(InetSocketAddress address) {
        var bytes = address.getAddress().getAddress();
        if (bytes.length != 16 || !isMapped(bytes)) {
            return address;
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16)), address.getPort());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }

    /// This machine's own address of IPv4, for a peer that reached it at `here`.
    public static Inet4Address ofIpv4(InetAddress here) {
        return switch (here) {
            case Inet4Address own -> own;
            case Inet6Address own when own.isLoopbackAddress() -> loopback();
            default -> onTheNetwork().orElseGet(Addresses::loopback);
        };
    }

    private static Inet4Address loopback() {
        try {
            return (Inet4Address) InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Inet4Address> onTheNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .map(Inet4Address.class::cast)
                    .findFirst();
        } catch (SocketException _) {
            return Optional.empty();
        }
    }

    /// Reads `HOST:PORT`, `PORT`, `*:PORT` or `[IPV6]:PORT`.
    ///
    /// @throws IllegalArgumentException if it is none of these
    static InetSocketAddress listening(String text) {
        int colon = text.lastIndexOf(':');
        var host = colon < 0 ? "127.0.0.1" : text.substring(0, colon);
        int port = port(text, text.substring(colon + 1));
        if (host.equals("*")) {
            return new InetSocketAddress(port);
        }
        var address = new InetSocketAddress(host.replaceAll("^\\[|]$", ""), port);
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("there is no host " + host);
        }
        return address;
    }

    private static int port(String text, String digits) {
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > 65_535) {
            throw new IllegalArgumentException("no address to listen on: " + text);
        }
        return Integer.parseInt(digits);
    }
}
