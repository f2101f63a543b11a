package dev.plausch.server;

import dev.plausch.wire.Decoder;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/// A connection that is coming in: what its door puts into its pipeline. Loop's thread.
public final class Entrance {
    private final Connection connection;
    private final Settings.Limits limits;

    Entrance(Connection connection, Settings.Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    public Connection connection() {
        return connection;
    }

    /// From now on the connection speaks with this gateway.
    public <M> void speak(String door, Decoder<M> decoder, Gateway<M> gateway) {
        var frames = new FrameHandler<>(connection, decoder, gateway, flood());
        pipeline().addLast(frames);
        connection.speaks(door, gateway, frames::takeKept);
    }

    /// From now on these handlers have the connection; they see to its end themselves.
    public void handOver(String door, ChannelHandler... handlers) {
        pipeline().addLast(handlers);
        pipeline().addLast(new LastHandler(connection));
        connection.speaks(door, connection.gateway(), () -> {});
    }

    /// Decides by the first bytes how the connection goes on.
    public void sniff(FirstBytes firstBytes) {
        pipeline().addLast(new SniffHandler(this, firstBytes, false));
    }

    /// Speaks TLS, and decides by the first bytes inside how the connection goes on.
    public void secure(Tls tls, FirstBytes firstBytes) {
        pipeline().addLast(tls.handler(), new SniffHandler(this, firstBytes, true));
    }

    private ChannelPipeline pipeline() {
        return connection.channel().pipeline();
    }

    private @Nullable Flood flood() {
        return limits.enabled() ? new Flood(limits.messagesPerSecond(), limits.burst()) : null;
    }
}
