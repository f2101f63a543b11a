package dev.plausch.direct;

import dev.plausch.wire.directory.PeerDatagram;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;

/// A peer's one UDP socket: invitations and refusals, in and out.
record Datagrams(DatagramSocket socket) {

    void send(PeerDatagram datagram, InetSocketAddress to) throws IOException {
        var bytes = datagram.bytes();
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    /// COMPAT: the older client invites from a socket that nobody reads; it reads where it is registered.
    void reject(ReceivedInvitation invitation) {
        var targets = new LinkedHashSet<>(List.of(invitation.sender(), invitation.dialled()));
        invitation.from().map(Listed::address).ifPresent(targets::add);
        for (var target : targets) {
            try {
                send(invitation.invitation().declined(), target);
            } catch (IOException _) {
                // As good as lost on the way.
            }
        }
    }

    /// Reads until the socket is closed.
    void receive(BiConsumer<PeerDatagram, InetSocketAddress> each) {
        var packet = new DatagramPacket(new byte[PeerDatagram.LONGEST + 1], PeerDatagram.LONGEST + 1);
        while (!socket.isClosed()) {
            try {
                packet.setLength(PeerDatagram.LONGEST + 1);
                socket.receive(packet);
                var sender = (InetSocketAddress) packet.getSocketAddress();
                PeerDatagram.parse(Arrays.copyOf(packet.getData(), packet.getLength()))
                        .ifPresent(datagram -> each.accept(datagram, sender));
            } catch (IOException _) {
                // Closed; or some systems' way to say that an earlier datagram did not arrive.
            }
        }
    }
}
