package dev.plausch.wire.proxy;

import java.net.InetSocketAddress;

/// What a connection from a proxy begins with.
public sealed interface ProxyHeader {

    /// @param source who connected to the proxy
    /// @param destination where the proxy took the connection
    record Proxied(InetSocketAddress source, InetSocketAddress destination) implements ProxyHeader {}

    /// The connection is the proxy's own, or for somebody without an internet address: what the socket says holds.
    record Local() implements ProxyHeader {}

    /// No such header; the connection must be closed.
    record Invalid(String reason) implements ProxyHeader {}
}
