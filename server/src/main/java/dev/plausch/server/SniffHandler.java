package dev.plausch.server;

import dev.plausch.wire.Protocol;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a connection's first bytes until it is clear how it goes on, hands them on, and is gone.
final class SniffHandler extends ChannelInboundHandlerAdapter {
    private final Entrance entrance;
    private final FirstBytes firstBytes;
    private final boolean secured;

    private @Nullable ByteBuf kept;
    private @Nullable Object inputOver;
    private @Nullable Future<?> timer;
    private boolean decided;

    /// @param secured whether silence counts only from the end of the TLS handshake
    SniffHandler(Entrance entrance, FirstBytes firstBytes, boolean secured) {
        this.entrance = entrance;
        this.firstBytes = firstBytes;
        this.secured = secured;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (!secured) {
            waitOn(context);
        }
    }

    private void waitOn(ChannelHandlerContext context) {
        if (timer != null) {
            timer.cancel(false);
        }
        int patience = firstBytes.patience(kept == null ? 0 : kept.readableBytes());
        if (patience > 0) {
            timer = context.executor().schedule(() -> look(context, true), patience, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        if (decided) {
            bytes.release();
        } else if (kept == null) {
            kept = bytes;
        } else {
            var both = context.alloc().buffer().writeBytes(kept).writeBytes(bytes);
            kept.release();
            bytes.release();
            kept = both;
        }
        look(context, false);
    }

    private void look(ChannelHandlerContext context, boolean waited) {
        if (decided || entrance.connection().isClosing()) {
            return;
        }
        var first = new byte[Protocol.SNIFF_BYTES];
        int length = kept == null ? 0 : Math.min(kept.readableBytes(), first.length);
        if (kept != null) {
            kept.getBytes(kept.readerIndex(), first, 0, length);
        }
        Optional<Consumer<Entrance>> way = firstBytes.look(first, length, waited);
        if (way.isPresent()) {
            go(context, way.get());
        } else {
            waitOn(context);
        }
    }

    private void go(ChannelHandlerContext context, Consumer<Entrance> way) {
        decided = true;
        if (timer != null) {
            timer.cancel(false);
        }
        way.accept(entrance);
        var bytes = kept;
        kept = null;
        if (context.pipeline().last() == this) {
            // Nobody took it over: the connection is about to end.
            if (bytes != null) {
                bytes.release();
            }
            return;
        }
        if (bytes != null) {
            context.fireChannelRead(bytes);
        }
        if (inputOver != null) {
            context.fireUserEventTriggered(inputOver);
        }
        context.pipeline().remove(this);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        switch (event) {
            case SslHandshakeCompletionEvent handshake when handshake.isSuccess() -> waitOn(context);
            case ChannelInputShutdownEvent _, SslCloseCompletionEvent _ -> {
                if (decided) {
                    return;
                }
                inputOver = event;
                if (kept != null) {
                    look(context, true);
                }
                if (!decided) {
                    entrance.connection().end(CloseReason.PEER_CLOSED);
                }
            }
            default -> {
                // nothing that tells who this is
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (timer != null) {
            timer.cancel(false);
        }
        if (kept != null) {
            kept.release();
            kept = null;
        }
        entrance.connection().closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        entrance.connection().broke(cause);
    }
}
