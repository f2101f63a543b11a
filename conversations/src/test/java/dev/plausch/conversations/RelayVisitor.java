package dev.plausch.conversations;

import dev.plausch.conversations.script.Peer;
import java.util.List;

/// In no room, so there is nothing to read of coming and going.
final class RelayVisitor extends Visitor {
    RelayVisitor(Peer peer, String name) {
        super(peer, name);
    }

    @Override
    void enter(List<String> present) {
        peer.send(name() + "\n").receive("Angemeldet als " + name() + "\n");
    }

    @Override
    void sayToLobby(String text) {
        tell("#lobby", text);
    }

    @Override
    void tell(String to, String text) {
        peer.send(to + ": " + text + "\n");
    }

    @Override
    void expectJoined(String who) {
        throw new UnsupportedOperationException();
    }

    @Override
    void expectSaid(String who, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    void expectTold(String who, String text) {
        peer.receive(who + ": " + text + "\n");
    }

    @Override
    void expectLeft(String who) {
        throw new UnsupportedOperationException();
    }

    @Override
    String door() {
        return "relay";
    }
}
