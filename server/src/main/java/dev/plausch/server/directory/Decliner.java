package dev.plausch.server.directory;

import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.Invitation;
import dev.plausch.wire.directory.PeerDatagram;
import dev.plausch.wire.directory.Rejection;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Declines invitations to people who cannot take them yet, in the dialect in which they come.
final class Decliner extends SimpleChannelInboundHandler<DatagramPacket> {
    /// Below are the services of a machine, not its chats.
    private static final int LOWEST_PORT = 1024;

    private final PeerPorts peers;

    Decliner(PeerPorts peers) {
        this.peers = peers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        var sender = packet.sender();
        if (!peers.readersAt(sender.getAddress()).isEmpty() && context.channel().isWritable()) {
            PeerDatagram.parse(ByteBufUtil.getBytes(packet.content())).ifPresent(datagram -> {
                switch (datagram) {
                    case Invitation invitation ->
                        targets(invitation, sender).forEach(to -> answer(context, invitation, to));
                    case Rejection _ -> {
                        // Nobody was invited.
                    }
                }
            });
        }
    }

    /// COMPAT: the older client asks from a socket that nobody reads, and answers to the number of the TCP port. It
    /// reads answers where it is registered; who it is, is certain where only one client is at its address.
    private Set<InetSocketAddress> targets(Invitation invitation, InetSocketAddress sender) {
        var targets = new LinkedHashSet<>(List.of(sender));
        var there = peers.readersAt(sender.getAddress());
        boolean registered = there.stream().anyMatch(each -> each.udpPort() == sender.getPort());
        if (invitation.dialect() == Dialect.LINE && !registered) {
            if (invitation.tcpPort() >= LOWEST_PORT) {
                targets.add(new InetSocketAddress(sender.getAddress(), invitation.tcpPort()));
            }
            if (there.size() == 1) {
                targets.add(new InetSocketAddress(
                        sender.getAddress(), there.getFirst().udpPort()));
            }
        }
        return targets;
    }

    private static void answer(ChannelHandlerContext context, Invitation invitation, InetSocketAddress to) {
        context.writeAndFlush(
                new DatagramPacket(Unpooled.wrappedBuffer(invitation.declined().bytes()), to));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A datagram that could not be sent, or an ICMP error about one: as good as lost on the way.
    }
}
