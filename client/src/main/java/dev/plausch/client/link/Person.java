package dev.plausch.client.link;

import java.net.InetSocketAddress;

/// Somebody in the lobby.
///
/// @param address where they can be invited: IP address and UDP port
public record Person(String name, InetSocketAddress address) {}
