package dev.plausch.direct;

import dev.plausch.wire.directory.Invitation;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Somebody asks for a chat.
///
/// @param from the name in the list, as far as it can be told
/// @param sender where the datagram came from
public record ReceivedInvitation(Optional<Listed> from, InetSocketAddress sender, Invitation invitation) {

    /// Where the inviter listens: never elsewhere than where the datagram came from.
    InetSocketAddress dialled() {
        return new InetSocketAddress(sender.getAddress(), invitation.tcpPort());
    }

    /// A name, or the address and port to which we would connect.
    public String who() {
        return from.map(Listed::name)
                .orElseGet(() -> sender.getAddress().getHostAddress() + ":" + invitation.tcpPort());
    }
}
