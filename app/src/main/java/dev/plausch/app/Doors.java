package dev.plausch.app;

import dev.plausch.server.Server;
import dev.plausch.server.Server.ClosedDoor;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which doors stand open, and which should but do not.
///
/// @param open where each listens, in the order in which people read of them
/// @param closed those that could not open
/// @param locked those where nobody can give the server's password
public record Doors(Map<String, InetSocketAddress> open, List<ClosedDoor> closed, List<String> locked) {
    private static final List<String> NAMES =
            List.of("main", "room", "relay", "receipt", "directory", "irc", "ircs", "web");

    static Doors of(Server server) {
        var open = new LinkedHashMap<String, InetSocketAddress>();
        NAMES.forEach(name -> server.address(name).ifPresent(address -> open.put(name, address)));
        return new Doors(open, server.closedDoors(), server.lockedDoors());
    }

    /// Whether who comes in must give the server's password.
    public boolean asksPassword() {
        return !locked.isEmpty();
    }

    /// The port of the first of these doors that is open.
    public Optional<Integer> port(String... names) {
        return List.of(names).stream()
                .filter(open::containsKey)
                .map(name -> open.get(name).getPort())
                .findFirst();
    }
}
