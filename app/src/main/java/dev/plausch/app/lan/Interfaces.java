package dev.plausch.app.lan;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// This machine as others on its networks know it.
public final class Interfaces {
    private Interfaces() {}

    /// The addresses by which others reach this machine, the likeliest first: IPv4 of real networks, then of those of
    /// containers and virtual machines, then IPv6. No loopback and no link-local ones.
    public static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Interfaces::isUp)
                    .sorted(Comparator.comparing(Interfaces::isForGuests))
                    .flatMap(Interfaces::addresses)
                    .sorted(Comparator.comparing(address -> address instanceof Inet6Address))
                    .toList();
        } catch (SocketException _) {
            return List.of();
        }
    }

    /// Of them the IPv4 ones.
    public static List<Inet4Address> ipv4() {
        return addresses().stream()
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .toList();
    }

    /// This machine's name without its domain, in lower case: letters, digits and inner `-`.
    public static String hostName() {
        return label(kernelName()
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .orElseGet(Interfaces::resolvedName));
    }

    static String label(String name) {
        var first = name.strip().toLowerCase(Locale.ROOT).split("\\.", 2)[0];
        var label = first.replaceAll("[^a-z0-9-]", "-").replaceAll("^-+|-+$", "");
        return label.isEmpty() ? "plausch" : label.substring(0, Math.min(label.length(), 40));
    }

    private static Optional<String> kernelName() {
        try {
            return Optional.of(Files.readString(Path.of("/proc/sys/kernel/hostname")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String resolvedName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "";
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException _) {
            return false;
        }
    }

    private static boolean isForGuests(NetworkInterface network) {
        return network.isVirtual() || network.getName().matches("(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|wg).*");
    }

    private static Stream<InetAddress> addresses(NetworkInterface network) {
        return network.inetAddresses()
                .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                .map(Interfaces::withoutScope);
    }

    private static InetAddress withoutScope(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
