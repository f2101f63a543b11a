package dev.plausch.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.uring.IoUringSocketChannel;
import java.util.concurrent.TimeUnit;

/// COMPAT: with Netty 4.2.18's io_uring a reset right behind the last bytes can go unnoticed until the next write. So
/// the socket is asked a little after bytes came. See `docs/decisions/io-uring-resets.md`.
final class ResetCheck extends ChannelInboundHandlerAdapter {
    private static final int LATER_MILLIS = 500;
    /// `TCP_CLOSE` of Linux's `tcp_states.h`.
    private static final int TCP_CLOSE = 7;

    private final Connection connection;
    private final IoUringSocketChannel socket;
    private boolean due;

    ResetCheck(Connection connection, IoUringSocketChannel socket) {
        this.connection = connection;
        this.socket = socket;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        checkLater();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        checkLater();
        context.fireChannelRead(message);
    }

    private void checkLater() {
        if (!due) {
            due = true;
            socket.eventLoop().schedule(this::check, LATER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void check() {
        due = false;
        if (socket.isActive() && socket.tcpInfo().state() == TCP_CLOSE) {
            connection.abort(CloseReason.BROKEN);
        }
    }
}
