package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Origin;
import dev.plausch.core.Profile;
import dev.plausch.core.SessionId;
import dev.plausch.server.Intake.Hindrance;
import dev.plausch.wire.Scratch;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One peer, from accept to close: what its gateway may do. Loop's thread only.
///
/// It ends once, by [#end] (what is due is sent first) or [#abort], and both go through one exit, with a reason.
public final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    /// How long a peer may take for the last bytes.
    private static final int LINGER_SECONDS = 5;

    private static final Gateway<Object> SILENT = _ -> {};

    /// What all connections share.
    ///
    /// @param gone is told when a connection is closed and its session over
    record House(HubLoop hub, Fanout fanout, Settings.Limits limits, Watch watch, Consumer<Connection> gone) {}

    private final SessionId id;
    private final Channel channel;
    private InetSocketAddress peer;
    private final House house;
    private final Intake intake;
    private final Instant since = Instant.now();

    private String door;
    private Gateway<?> gateway = SILENT;
    private Framing framing = Framing.NONE;
    private @Nullable Profile person;
    private final List<Member> memberships = new ArrayList<>(1);
    int lastVisit;

    private @Nullable Future<?> nameTimer;
    private @Nullable Future<?> lingerTimer;
    private final Held held = new Held();
    private boolean arrived;
    private boolean unflushed;
    private boolean ended;
    private boolean closed;
    private @Nullable CloseReason closing;

    Connection(SessionId id, Channel channel, String door, House house) {
        this.id = id;
        this.channel = channel;
        this.intake = new Intake(channel);
        this.peer = Addresses.plain((InetSocketAddress) channel.remoteAddress());
        this.door = door;
        this.house = house;
    }

    public SessionId id() {
        return id;
    }

    /// The other end.
    public InetSocketAddress peer() {
        return peer;
    }

    /// A proxy says who the other end is.
    void comesFrom(InetSocketAddress source) {
        peer = Addresses.plain(source);
    }

    /// It is known who comes.
    void arrived() {
        arrived = true;
        house.watch().connected(door, peer);
    }

    /// This server's own address, as the peer reached it.
    public InetAddress here() {
        return Addresses.plain((InetSocketAddress) channel.localAddress()).getAddress();
    }

    public Origin origin() {
        return new Origin(door, peer);
    }

    /// Who the peer is; null until it has a name.
    public @Nullable Profile person() {
        return person;
    }

    Instant since() {
        return since;
    }

    Gateway<?> gateway() {
        return gateway;
    }

    /// How this connection reads the news of its rooms; empty if it reads none.
    Optional<Dialect> dialect() {
        return framing.framed(gateway.dialect());
    }

    Channel channel() {
        return channel;
    }

    /// From now on what the gateway sends goes out in this framing.
    public void frame(Framing other) {
        framing = other;
    }

    /// Whether its gateway's bytes go out as they are.
    public boolean isStream() {
        return framing == Framing.NONE;
    }

    /// From now on the peer speaks with this gateway.
    void speaks(String door, Gateway<?> gateway, Runnable readsAgain) {
        this.door = door;
        this.gateway = gateway;
        intake.goesOnWith(readsAgain);
        log("speaks");
        gateway.opened();
    }

    /// The peer must have a name in time; once it has, it may be silent for as long as it likes.
    void expectName() {
        nameTimer = channel.eventLoop().schedule(this::timeOut, house.limits().nameSeconds(), TimeUnit.SECONDS);
    }

    private void timeOut() {
        if (closing == null) {
            gateway.timedOut();
            end(CloseReason.NO_NAME);
        }
    }

    /// Gives the hub a command of this session.
    public void execute(Command command) {
        house.hub().execute(command);
    }

    /// Tells those who look on what the peer sent.
    public void heard(String text) {
        house.watch().received(door, peer, text);
    }

    /// One line in the log for what the peer did. Never what it wrote.
    public void log(String what) {
        LOG.debug("[{} {} < {}] {}", id, door, peer.getHostString(), what);
    }

    /// One line in the log for what the operator should see to.
    void warn(String what) {
        LOG.warn("[{} {} < {}] {}", id, door, peer.getHostString(), what);
    }

    /// Sends what `message` encodes, behind all that this peer's rooms have for it already.
    public void send(Consumer<Scratch> message) {
        sendUnframed(framing.framed(message));
    }

    /// The same past the connection's framing.
    public void sendUnframed(Consumer<Scratch> message) {
        house.hub().openTurn();
        house.fanout().send(this, message);
    }

    /// Keeps everything from here on back for some milliseconds, but what was sent before goes out now.
    public void hold(int millis) {
        channel.flush();
        held.begin();
        channel.eventLoop().schedule(this::release, millis, TimeUnit.MILLISECONDS);
    }

    /// Keeps everything from here on back until [#releaseBehind].
    void holdForPast() {
        held.begin();
        held.awaitPast();
    }

    /// Sends what `message` encodes at the place where [#holdForPast] began, then what was kept back there.
    void releaseBehind(Consumer<Scratch> message) {
        if (held.awaitsPast()) {
            held.addPast(house.fanout().encode(framing.framed(message)));
            release();
        }
    }

    private void release() {
        if (held.end()) {
            house.hub().openTurn();
            held.drain(this::write);
            if (ended) {
                finish();
            }
        }
    }

    /// Takes bytes to be flushed at the end of the turn.
    void write(ByteBuf bytes) {
        if (closed) {
            bytes.release();
            return;
        }
        if (held.isHolding()) {
            if (held.add(bytes) > house.limits().sendQueueBytes()) {
                abort(CloseReason.TOO_SLOW);
            }
            return;
        }
        channel.write(bytes, channel.voidPromise());
        if (!unflushed) {
            unflushed = true;
            house.fanout().unflushed(this);
        }
    }

    /// Flushes, and judges what then still waits.
    void flush() {
        unflushed = false;
        channel.flush();
        var waiting = channel.unsafe().outboundBuffer();
        if (waiting != null && waiting.totalPendingWriteBytes() > house.limits().sendQueueBytes()) {
            abort(CloseReason.TOO_SLOW);
        }
    }

    List<Member> memberships() {
        return memberships;
    }

    void entered(Profile self) {
        person = self;
        if (nameTimer != null) {
            nameTimer.cancel(false);
            nameTimer = null;
        }
        log("entered as " + self.name());
        gateway.entered(self);
    }

    void changed(Profile now) {
        person = now;
    }

    /// Whether input is to be taken now.
    public boolean reads() {
        return intake.isOpen();
    }

    boolean isClosing() {
        return closing != null;
    }

    /// Takes no input until [#resume].
    public void pause() {
        intake.stop(Hindrance.PAUSE);
    }

    public void resume() {
        intake.go(Hindrance.PAUSE);
    }

    /// Takes no input until the gateway is done with what it has.
    public void busy() {
        intake.stop(Hindrance.BUSY);
    }

    public void done() {
        intake.go(Hindrance.BUSY);
    }

    /// Takes no input for some time.
    void throttle(long nanos) {
        intake.stop(Hindrance.FLOOD);
        channel.eventLoop().schedule(() -> intake.go(Hindrance.FLOOD), nanos, TimeUnit.NANOSECONDS);
    }

    /// The gateway's dialect is another now.
    public void changeDialect() {
        house.fanout().changeDialect(this);
    }

    /// Ends the connection once all that is due has been stored, answered and sent.
    public void end(CloseReason reason) {
        end(reason, Optional.empty());
    }

    /// The same with what the peer wants the others to read.
    public void end(CloseReason reason, Optional<String> farewell) {
        if (leaves(reason)) {
            execute(new Command.Leave(id, farewell));
        }
    }

    /// Whether nobody between can read it.
    public boolean isSecure() {
        return channel.pipeline().get(SslHandler.class) != null;
    }

    /// Ends the connection now.
    void abort(CloseReason reason) {
        boolean leaves = leaves(reason);
        channel.close();
        if (leaves) {
            // Not at once: this may be called while the hub tells its events.
            channel.eventLoop().execute(() -> execute(new Command.Leave(id)));
        }
    }

    /// An exception reached the end of the pipeline: the peer's network, or a mistake of ours, which the log must show.
    void broke(Throwable cause) {
        switch (cause) {
            case DecoderException _ -> abort(CloseReason.NO_TLS);
            case IOException _ -> abort(CloseReason.BROKEN);
            default -> {
                LOG.error("[{} {} < {}] failed", id, door, peer.getHostString(), cause);
                abort(CloseReason.BROKEN);
            }
        }
    }

    /// The one exit.
    private boolean leaves(CloseReason reason) {
        if (closing != null) {
            return false;
        }
        closing = reason;
        intake.stop(Hindrance.END);
        if (nameTimer != null) {
            nameTimer.cancel(false);
        }
        LOG.debug("[{} {} > {}] closing: {}", id, door, peer.getHostString(), reason);
        return true;
    }

    /// The hub will say no more to this session.
    void ended() {
        ended = true;
        if (closed) {
            house.gone().accept(this);
        } else if (!held.isHolding()) {
            finish();
        }
    }

    private void finish() {
        if (closing != null) {
            var reason = closing;
            house.fanout().send(this, out -> framing.end(reason, out));
        }
        flush();
        lingerTimer = channel.eventLoop().schedule(() -> channel.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        ChannelFuture sent = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);
        sent.addListener(ChannelFutureListener.CLOSE);
    }

    /// The channel is closed.
    void closed() {
        closed = true;
        if (lingerTimer != null) {
            lingerTimer.cancel(false);
        }
        if (leaves(CloseReason.BROKEN)) {
            execute(new Command.Leave(id));
        }
        held.drain(ByteBuf::release);
        if (arrived) {
            house.watch().closed(door, peer);
        }
        if (ended) {
            house.gone().accept(this);
        }
    }
}
