package dev.plausch.server.main;

import dev.plausch.server.CloseReason;
import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.FirstBytes;
import dev.plausch.server.Tls;
import dev.plausch.wire.Protocol;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The one port that speaks everything: listens to the first bytes and sends the connection on to its door. Whoever
/// stays silent is greeted by the room.
public final class MainDoor implements Door, FirstBytes {
    /// After which silence the room door greets.
    private static final int SILENT_MILLIS = 300;
    /// A command that came half waits this long for the rest.
    private static final int HALF_MILLIS = 2_000;

    private final Map<Protocol, Consumer<Entrance>> ways;

    /// @param inside the ways on by protocol; all but TLS
    public MainDoor(Tls tls, Map<Protocol, Consumer<Entrance>> inside) {
        var within = new MainDoor(inside);
        var all = new java.util.EnumMap<Protocol, Consumer<Entrance>>(inside);
        all.put(Protocol.TLS, entrance -> entrance.secure(tls, within));
        this.ways = Map.copyOf(all);
    }

    /// Inside TLS: the same once more, but TLS.
    private MainDoor(Map<Protocol, Consumer<Entrance>> inside) {
        this.ways = Map.copyOf(inside);
    }

    @Override
    public String word() {
        return "main";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.sniff(this);
    }

    @Override
    public Optional<Consumer<Entrance>> look(byte[] first, int length, boolean waited) {
        if (length == 0) {
            return waited ? way(Protocol.ROOM) : Optional.empty();
        }
        return switch (Protocol.sniff(first, length)) {
            case Protocol.Known(var protocol) -> way(protocol);
            case Protocol.Undecided _ -> waited ? way(Protocol.ROOM) : Optional.empty();
        };
    }

    private Optional<Consumer<Entrance>> way(Protocol protocol) {
        return Optional.of(ways.getOrDefault(protocol, MainDoor::notServed));
    }

    @Override
    public int patience(int length) {
        return length == 0 ? SILENT_MILLIS : HALF_MILLIS;
    }

    private static void notServed(Entrance entrance) {
        entrance.connection().end(CloseReason.NOT_SERVED);
    }
}
