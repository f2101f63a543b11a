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

/// Declines invitations to people who cannot take them yet, in the dialect in which they come.
final class Decliner extends SimpleChannelInboundHandler<DatagramPacket> {
    private final PeerPorts peers;

    Decliner(PeerPorts peers) {
        this.peers = peers;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
        var sender = packet.sender();
        if (peers.isReader(sender.getAddress()) && context.channel().isWritable()) {
            PeerDatagram.parse(ByteBufUtil.getBytes(packet.content())).ifPresent(datagram -> {
                switch (datagram) {
                    case Invitation invitation -> decline(context, invitation, sender);
                    case Rejection _ -> {
                        // Nobody was invited.
                    }
                }
            });
        }
    }

    private static void decline(ChannelHandlerContext context, Invitation invitation, InetSocketAddress sender) {
        answer(context, invitation, sender);
        // COMPAT: the older client asks from a socket that nobody reads, and answers to the number of the TCP port.
        if (invitation.dialect() == Dialect.LINE && invitation.tcpPort() != sender.getPort()) {
            answer(context, invitation, new InetSocketAddress(sender.getAddress(), invitation.tcpPort()));
        }
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
