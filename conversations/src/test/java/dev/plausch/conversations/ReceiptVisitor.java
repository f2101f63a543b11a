package dev.plausch.conversations;

import dev.plausch.conversations.script.Peer;
import java.util.List;

/// Writes, and reads only receipts; the first of a server is `gast-1`.
final class ReceiptVisitor extends Visitor {
    ReceiptVisitor(Peer peer) {
        super(peer, "gast-1");
    }

    @Override
    void enter(List<String> present) {
        peer.send("Da bin ich\n").receive("Daten erfolgreich empfangen!");
    }

    @Override
    void sayToLobby(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    void tell(String to, String text) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    @Override
    void expectLeft(String who) {
        throw new UnsupportedOperationException();
    }

    @Override
    String door() {
        return "receipt";
    }
}
