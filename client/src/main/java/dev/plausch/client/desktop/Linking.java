package dev.plausch.client.desktop;

import dev.plausch.client.link.Link;
import dev.plausch.client.link.LinkEvent;
import java.util.function.Consumer;

/// How the window comes to a [Link].
@FunctionalInterface
public interface Linking {

    /// Begins to connect; does not block. What comes of it is told to `events`, on any thread, and possibly before this
    /// returns.
    ///
    /// @param host a name or an address
    /// @param port from 1 to 65535
    /// @param name the name that is wished for
    Link connect(String host, int port, String name, Consumer<LinkEvent> events);
}
