package dev.plausch.conversations;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.server.Server;
import java.util.List;

/// The ways into the house, as seen by someone who comes in.
enum Door {
    ROOM,
    RELAY,
    RECEIPT,
    DIRECTORY_LINES,
    DIRECTORY_FRAMES;

    /// Someone new, who has read everything that is for newcomers.
    ///
    /// @param present who is in the lobby
    Visitor enter(Server server, Entrance entrance, String name, List<String> present) {
        var peer = entrance.to(server, word());
        var visitor =
                switch (this) {
                    case ROOM -> new RoomVisitor(peer, name);
                    case RELAY -> new RelayVisitor(peer, name);
                    case RECEIPT -> new ReceiptVisitor(peer);
                    case DIRECTORY_LINES -> new DirectoryVisitor.Lines(peer, name);
                    case DIRECTORY_FRAMES -> new DirectoryVisitor.Frames(peer, name);
                };
        visitor.enter(present);
        return visitor;
    }

    /// Someone new who asks for a name that is taken.
    void expectRefused(Server server, Entrance entrance, String name) {
        try (var peer = entrance.to(server, word())) {
            switch (this) {
                case ROOM ->
                    peer.receive("USER")
                            .send(name)
                            .receive("Fehler: Name bereits vergeben\n")
                            .expectEnd();
                case RELAY -> peer.send(name).receive("Fehler: Name bereits vergeben\n");
                case RECEIPT -> throw new IllegalArgumentException("nobody has a name of their own there");
                case DIRECTORY_LINES ->
                    peer.send("REGISTER " + name + " 4999\n")
                            .receive("ERROR Nickname bereits vergeben\n")
                            .expectEnd();
                case DIRECTORY_FRAMES ->
                    peer.sendFrame("REGISTER " + name + " 4999")
                            .receiveFrame("ERROR Nickname bereits vergeben")
                            .expectEnd();
            }
        }
    }

    private String word() {
        return switch (this) {
            case ROOM -> "room";
            case RELAY -> "relay";
            case RECEIPT -> "receipt";
            case DIRECTORY_LINES, DIRECTORY_FRAMES -> "directory";
        };
    }

    boolean isOnMainPort() {
        return Entrance.isOnMainPort(word());
    }

    boolean isInLobby() {
        return switch (this) {
            case ROOM, DIRECTORY_LINES, DIRECTORY_FRAMES -> true;
            case RELAY, RECEIPT -> false;
        };
    }

    /// The name, if whoever comes by this door is in the lobby.
    List<String> inLobby(String name) {
        return isInLobby() ? List.of(name) : List.of();
    }

    /// Whether its people can say something to one person.
    boolean canTell() {
        return this == ROOM || this == RELAY;
    }

    /// What its people can say to the lobby.
    List<String> texts() {
        return switch (this) {
            case RECEIPT -> List.of();
            case ROOM, RELAY, DIRECTORY_LINES -> List.of("Grüße an alle", "PRIVMSG #lobby :QUIT", "😀");
            case DIRECTORY_FRAMES -> List.of("Grüße an alle", "eins\nQUIT\nleserin: drei", "😀");
        };
    }

    @Override
    public String toString() {
        return switch (this) {
            case DIRECTORY_LINES -> "directory in lines";
            case DIRECTORY_FRAMES -> "directory in frames";
            default -> word();
        };
    }
}
