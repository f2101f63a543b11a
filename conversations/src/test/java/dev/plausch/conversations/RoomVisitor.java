package dev.plausch.conversations;

import dev.plausch.conversations.script.Peer;
import java.util.List;

final class RoomVisitor extends Visitor {
    RoomVisitor(Peer peer, String name) {
        super(peer, name);
    }

    @Override
    void enter(List<String> present) {
        peer.receive("USER").send(name() + "\n").receive("Verbindung zum Server aufgebaut\n");
    }

    @Override
    void sayToLobby(String text) {
        peer.send(text + "\n");
    }

    @Override
    void tell(String to, String text) {
        peer.send("@" + to + " " + text + "\n");
    }

    @Override
    void expectJoined(String who) {
        peer.receive(who + " ist der Unterhaltung beigetreten\n");
    }

    @Override
    void expectSaid(String who, String text) {
        text.lines().forEach(line -> peer.receive(who + ": " + line + "\n"));
    }

    @Override
    void expectTold(String who, String text) {
        peer.receive("[privat] " + who + ": " + text + "\n");
    }

    @Override
    void expectLeft(String who) {
        peer.receive(who + " hat die Unterhaltung verlassen\n");
    }

    @Override
    String door() {
        return "room";
    }
}
