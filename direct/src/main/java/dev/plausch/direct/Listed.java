package dev.plausch.direct;

import java.net.InetSocketAddress;

/// Somebody in the server's list.
///
/// @param address at which they take invitations: IP address and UDP port
public record Listed(String name, InetSocketAddress address) {}
