package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.WebSocketDoor;
import dev.plausch.wire.irc.IrcDecoder;

/// IRC without TLS, or inside TLS that another has opened.
public final class IrcDoor implements Door {
    private final IrcHouse house;

    public IrcDoor(IrcHouse house) {
        this.house = house;
    }

    @Override
    public String word() {
        return "irc";
    }

    @Override
    public void welcome(Entrance entrance) {
        var gateway = new IrcGateway(entrance.connection(), house);
        entrance.speak(word(), IrcDecoder.ofClients(), gateway);
    }

    /// The same in WebSocket's messages.
    public WebSocketDoor overWebSocket() {
        return new IrcOverWebSocket(this, house);
    }

    /// The door with TLS is open at this port. Loop's thread.
    public void isSecureAt(int port) {
        house.isSecureAt(port);
    }

    /// Sees every event, for those who watch people they share no room with.
    public void observe(Event event) {
        house.observe(event);
    }
}
