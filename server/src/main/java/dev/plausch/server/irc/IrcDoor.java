package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.WebSocketDoor;
import dev.plausch.wire.irc.IrcDecoder;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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

    /// Asks silent clients whether they are there, from now on. Any thread.
    public void lookAfterTheSilent(ScheduledExecutorService loop) {
        if (house.pingSeconds > 0) {
            long millis = TimeUnit.SECONDS.toMillis(house.pingSeconds) / Silence.TICKS;
            // With a rate, a machine that slept would tick for all of its sleep at once.
            loop.scheduleWithFixedDelay(house::tick, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /// Sees every event, for those who watch people they share no room with.
    public void observe(Event event) {
        house.observe(event);
    }
}
