package dev.plausch.server;

import java.net.InetSocketAddress;

/// Looks on while people come, write and go: `serve --watch`. Called on the loop; must not block.
public interface Watch {
    /// Sees nothing.
    Watch NOBODY = new Watch() {};

    /// A client connected to the named door.
    default void connected(String door, InetSocketAddress peer) {}

    /// A client sent this text. It is as the client wrote it and may hold anything.
    default void received(String door, InetSocketAddress peer, String text) {}

    /// The connection ended.
    default void closed(String door, InetSocketAddress peer) {}
}
