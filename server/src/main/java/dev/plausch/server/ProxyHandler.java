package dev.plausch.server;

import dev.plausch.wire.proxy.ProxyDecoder;
import dev.plausch.wire.proxy.ProxyHeader;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;

/// At the very beginning of a proxy's connection: reads for whom it is, lets it in, and is gone.
final class ProxyHandler extends ChannelInboundHandlerAdapter {
    private final Connection connection;
    private final Runnable letIn;
    private final ProxyDecoder decoder = new ProxyDecoder();
    private boolean begun;

    ProxyHandler(Connection connection, Runnable letIn) {
        this.connection = connection;
        this.letIn = letIn;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        begun = true;
        var input = bytes.nioBuffer();
        var header = decoder.decode(input);
        bytes.skipBytes(bytes.readableBytes() - input.remaining());
        if (header.isPresent()) {
            take(header.get());
        }
        if (!decoder.isDone()) {
            bytes.release();
            return;
        }
        if (bytes.isReadable()) {
            context.fireChannelRead(bytes);
        } else {
            bytes.release();
        }
        context.pipeline().remove(this);
    }

    private void take(ProxyHeader header) {
        switch (header) {
            case ProxyHeader.Proxied(var source, var _) -> {
                connection.comesFrom(source);
                letIn.run();
            }
            case ProxyHeader.Local _ -> letIn.run();
            case ProxyHeader.Invalid(var reason) -> refuse(reason);
        }
    }

    private void refuse(String reason) {
        if (!connection.isClosing()) {
            connection.warn("listed as a proxy, but sent " + reason);
            connection.abort(CloseReason.BAD_PROXY);
        }
    }

    /// Who connects and says nothing looks whether the port is open.
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            if (begun) {
                decoder.endOfInput().ifPresent(this::take);
            }
            connection.abort(CloseReason.PEER_CLOSED);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection.closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.broke(cause);
    }
}
