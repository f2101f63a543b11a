package dev.plausch.core;

import java.net.InetAddress;

/// Where a person of the directory can be invited to a chat of two.
///
/// @param host as the server sees it
/// @param udpPort 1 to 65,535, as the person says
public record Address(InetAddress host, int udpPort) {
    public Address {
        if (udpPort < 1 || udpPort > 65_535) {
            throw new IllegalArgumentException("no such UDP port: " + udpPort);
        }
    }
}
