package dev.plausch.conversations.script;

import dev.plausch.server.Server;
import java.util.Set;

/// By which of a server's ports people come.
public enum Entrance {
    /// Each door's own.
    OWN_PORT,
    /// The main port, where it tells their door by itself.
    MAIN_PORT,
    /// The same within TLS.
    MAIN_PORT_OVER_TLS;

    private static final Set<String> ON_MAIN_PORT = Set.of("room", "directory", "irc");

    /// Whether the main port can tell who wants this door.
    public static boolean isOnMainPort(String door) {
        return ON_MAIN_PORT.contains(door);
    }

    public Peer to(Server server, String door) {
        if (door.equals("ircs")) {
            return Peer.overTlsAt(server.address(door).orElseThrow());
        }
        if (this == OWN_PORT || !isOnMainPort(door)) {
            return Peer.at(server.address(door).orElseThrow());
        }
        var main = server.address("main").orElseThrow();
        if (door.equals("directory") || door.equals("irc")) {
            return Peer.speakingFirstAt(main, this == MAIN_PORT_OVER_TLS);
        }
        return this == MAIN_PORT ? Peer.at(main) : Peer.overTlsAt(main);
    }

    @Override
    public String toString() {
        return switch (this) {
            case OWN_PORT -> "own ports";
            case MAIN_PORT -> "main port";
            case MAIN_PORT_OVER_TLS -> "main port over TLS";
        };
    }
}
