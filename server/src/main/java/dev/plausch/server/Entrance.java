package dev.plausch.server;

import dev.plausch.wire.Decoder;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A connection that is coming in: what its door puts into its pipeline. Loop's thread.
public final class Entrance {
    private final Connection connection;
    private final Settings.Limits limits;
    /// Handlers that have the connection until it speaks with a gateway.
    private final List<ChannelHandler> inCharge = new ArrayList<>(0);

    Entrance(Connection connection, Settings.Limits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    public Connection connection() {
        return connection;
    }

    /// From now on the connection speaks with this gateway.
    public <M> void speak(String door, Decoder<M> decoder, Gateway<M> gateway) {
        speak(door, decoder, gateway, gateway::received);
    }

    /// The same for a gateway that takes something else than what is decoded; `receiver` sees to that.
    public <M> void speak(String door, Decoder<M> decoder, Gateway<?> gateway, Consumer<M> receiver) {
        var frames = new FrameHandler<>(connection, decoder, receiver, flood());
        pipeline().addLast(frames);
        connection.speaks(door, gateway, frames::takeKept);
        // The first is the last to go: what it has not decoded goes on to the gateway.
        inCharge.reversed().forEach(pipeline()::remove);
        inCharge.clear();
    }

    /// From now on these handlers have the connection, until it speaks with a gateway; they see to its end themselves.
    public void handOver(String door, ChannelHandler... handlers) {
        inCharge.addAll(List.of(handlers));
        inCharge.add(new LastHandler(connection));
        pipeline().addLast(inCharge.toArray(ChannelHandler[]::new));
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
