package dev.plausch.client.link;

import dev.plausch.direct.ReceivedInvitation;
import dev.plausch.direct.SeedPeer;
import java.util.concurrent.atomic.AtomicBoolean;

/// An invitation by a seed peer. It is answered once; later answers do nothing.
final class DirectInvitation implements Invitation {
    private final SeedPeer peer;
    private final ReceivedInvitation received;
    private final AtomicBoolean answered = new AtomicBoolean();

    DirectInvitation(SeedPeer peer, ReceivedInvitation received) {
        this.peer = peer;
        this.received = received;
    }

    @Override
    public String from() {
        return received.who();
    }

    @Override
    public void accept() {
        if (answered.compareAndSet(false, true)) {
            peer.accept(received);
        }
    }

    @Override
    public void decline() {
        if (answered.compareAndSet(false, true)) {
            peer.decline(received);
        }
    }
}
