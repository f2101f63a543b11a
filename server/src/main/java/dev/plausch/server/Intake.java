package dev.plausch.server;

import io.netty.channel.Channel;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether one connection's input is taken: as long as nothing hinders it. Loop's thread.
final class Intake {
    private final Channel channel;
    private final Set<Hindrance> hindrances = EnumSet.noneOf(Hindrance.class);
    private @Nullable Runnable goOn;

    /// What keeps input from being taken.
    enum Hindrance {
        /// Too much of it is unstored, or others have their turn.
        PAUSE,
        /// It came too fast.
        FLOOD,
        /// The gateway is not done with what it has.
        BUSY,
        /// The connection is about to end.
        END
    }

    Intake(Channel channel) {
        this.channel = channel;
    }

    /// @param task takes what was kept back
    void goesOnWith(Runnable task) {
        goOn = task;
    }

    boolean isOpen() {
        return hindrances.isEmpty();
    }

    void stop(Hindrance hindrance) {
        hindrances.add(hindrance);
        channel.config().setAutoRead(false);
    }

    void go(Hindrance hindrance) {
        if (hindrances.remove(hindrance) && isOpen()) {
            channel.config().setAutoRead(true);
            if (goOn != null) {
                channel.eventLoop().execute(goOn);
            }
        }
    }
}
