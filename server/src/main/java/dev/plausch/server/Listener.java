package dev.plausch.server;

import dev.plausch.core.SessionId;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.uring.IoUringSocketChannel;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accepts connections for the doors.
final class Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 1024;
    private static final int ACCEPTED_AT_ONCE = 256;
    private static final long WARNING_NANOS = 1_000_000_000L;

    private final EventLoopGroup loops;
    private final Transport transport;
    private final Connection.House house;
    private final Networks proxies;
    private long turnedAway;
    private long lastWarning = System.nanoTime() - WARNING_NANOS;
    private final AtomicLong lastSession = new AtomicLong();

    /// @param proxies whose connections begin with a PROXY header
    Listener(EventLoopGroup loops, Transport transport, Connection.House house, Networks proxies) {
        this.loops = loops;
        this.transport = transport;
        this.house = house;
        this.proxies = proxies;
    }

    /// Opens the door at this address.
    ///
    /// @throws Exception if the address cannot be had
    Channel open(Door door, InetSocketAddress address) throws Exception {
        return new ServerBootstrap()
                .group(loops)
                .channelFactory(transport::serverChannel)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.RECVBUF_ALLOCATOR, acceptingManyAtOnce())
                .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.MESSAGE_SIZE_ESTIMATOR, new KeptAlive())
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        welcome(door, channel);
                    }
                })
                .bind(address)
                .sync()
                .channel();
    }

    private void turnAway(Connection connection, Channel channel) {
        channel.close();
        turnedAway++;
        if (System.nanoTime() - lastWarning > WARNING_NANOS) {
            LOG.warn("{} turned away: {}; so many until now: {}", connection.peer(), CloseReason.FULL, turnedAway);
            lastWarning = System.nanoTime();
        }
    }

    /// Who comes at the same time should come in the same turn: their joining costs each member one write then. Left to
    /// itself Netty accepts one connection a round.
    private static RecvByteBufAllocator acceptingManyAtOnce() {
        return new ServerChannelRecvByteBufAllocator()
                .respectMaybeMoreData(false)
                .maxMessagesPerRead(ACCEPTED_AT_ONCE);
    }

    private void welcome(Door door, Channel channel) {
        if (channel.remoteAddress() == null) {
            channel.close();
            return;
        }
        var connection = new Connection(new SessionId(lastSession.incrementAndGet()), channel, door.word(), house);
        if (house.fanout().roster().size() >= house.limits().connections()) {
            turnAway(connection, channel);
            return;
        }
        house.fanout().roster().add(connection);
        connection.expectName();
        if (channel instanceof IoUringSocketChannel socket) {
            channel.pipeline().addLast(new ResetCheck(connection, socket));
        }
        if (proxies.contain(connection.peer().getAddress())) {
            channel.pipeline().addLast(new ProxyHandler(connection, () -> letIn(door, connection)));
        } else {
            letIn(door, connection);
        }
    }

    private void letIn(Door door, Connection connection) {
        connection.arrived();
        door.welcome(new Entrance(connection, house.limits()));
    }
}
