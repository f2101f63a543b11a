package dev.plausch.conversations;

import dev.plausch.conversations.script.Leaving;
import dev.plausch.conversations.script.Peer;
import java.util.List;

/// Someone who came in by a door, and speaks its protocol.
abstract class Visitor {
    final Peer peer;
    private final String name;

    Visitor(Peer peer, String name) {
        this.peer = peer;
        this.name = name;
    }

    final String name() {
        return name;
    }

    /// Gives the name, and reads what a newcomer reads.
    abstract void enter(List<String> present);

    abstract void sayToLobby(String text);

    abstract void tell(String to, String text);

    abstract void expectJoined(String who);

    abstract void expectSaid(String who, String text);

    abstract void expectTold(String who, String text);

    abstract void expectLeft(String who);

    /// Goes, and makes sure that nothing was there to read that nobody expected.
    void leave() {
        peer.halfClose();
        Leaving.expectNothingElse(door(), peer.rest());
        peer.close();
    }

    abstract String door();
}
