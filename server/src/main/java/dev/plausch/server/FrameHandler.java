package dev.plausch.server;

import dev.plausch.wire.Decoder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Between Netty and a gateway: bytes go through the decoder, messages to the gateway, for as long as the connection
/// takes input; what comes too early is kept. Ends messages by silence where the protocol knows no better.
final class FrameHandler<M> extends ChannelInboundHandlerAdapter {
    private final Connection connection;
    private final Decoder<M> decoder;
    private final Consumer<M> receiver;
    private final @Nullable Flood flood;

    private @Nullable ByteBuf kept;
    private boolean inputOver;
    private int bytesOfMessage;
    private boolean timerRuns;
    private long quietAt;

    FrameHandler(Connection connection, Decoder<M> decoder, Consumer<M> receiver, @Nullable Flood flood) {
        this.connection = connection;
        this.decoder = decoder;
        this.receiver = receiver;
        this.flood = flood;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        kept = kept == null ? bytes : join(context, kept, bytes);
        takeKept();
    }

    private static ByteBuf join(ChannelHandlerContext context, ByteBuf first, ByteBuf second) {
        var both = context.alloc().buffer(first.readableBytes() + second.readableBytes());
        both.writeBytes(first).writeBytes(second);
        first.release();
        second.release();
        return both;
    }

    /// Takes what was kept, as far as the connection reads.
    void takeKept() {
        var bytes = kept;
        if (bytes != null) {
            kept = null;
            decode(bytes);
            if (bytes.isReadable() && !connection.isClosing()) {
                kept = bytes;
                return;
            }
            bytes.release();
        }
        if (inputOver && connection.reads()) {
            inputOver = false;
            decoder.endOfInput().ifPresent(this::receive);
            connection.end(CloseReason.PEER_CLOSED);
        } else {
            awaitSilence();
        }
    }

    private void decode(ByteBuf bytes) {
        var input = bytes.nioBuffer();
        Optional<M> message = Optional.empty();
        do {
            message.ifPresent(this::receive);
            message = connection.reads() ? decode(input) : Optional.empty();
        } while (message.isPresent());
        bytes.skipBytes(bytes.readableBytes() - input.remaining());
    }

    private Optional<M> decode(ByteBuffer input) {
        int before = input.remaining();
        var message = decoder.decode(input);
        bytesOfMessage += before - input.remaining();
        return message;
    }

    private void receive(M message) {
        receiver.accept(message);
        int bytes = bytesOfMessage;
        bytesOfMessage = 0;
        if (flood != null) {
            long wait = flood.count(System.nanoTime(), bytes);
            if (wait > 0) {
                connection.throttle(wait);
            }
        }
    }

    private void awaitSilence() {
        int patience = decoder.patience();
        quietAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        if (patience > 0 && !timerRuns) {
            startTimer(TimeUnit.MILLISECONDS.toNanos(patience));
        }
    }

    private void startTimer(long nanos) {
        var loop = connection.channel().eventLoop();
        timerRuns = true;
        loop.schedule(this::perhapsSilent, nanos, TimeUnit.NANOSECONDS);
    }

    private void perhapsSilent() {
        timerRuns = false;
        if (decoder.patience() == 0 || connection.isClosing()) {
            return;
        }
        long left = quietAt - System.nanoTime();
        if (left > 0) {
            startTimer(left);
        } else if (connection.reads()) {
            decoder.silence().ifPresent(this::receive);
        }
        // else: [#takeKept] begins anew once it reads again
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
            inputOver = true;
            takeKept();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (kept != null) {
            kept.release();
            kept = null;
        }
        connection.closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.broke(cause);
    }
}
