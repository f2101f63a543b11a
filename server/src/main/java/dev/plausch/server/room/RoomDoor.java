package dev.plausch.server.room;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.Password;
import dev.plausch.server.Phrases;
import dev.plausch.server.Replay;
import dev.plausch.wire.raw.RawDecoder;

/// Seed 1: one room, for netcat, telnet and the seed's clients.
public final class RoomDoor implements Door {
    private final Phrases phrases;
    private final Password password;
    private final String lobby;
    private final RoomDialect dialect;
    private final Replay replay;

    public RoomDoor(Phrases phrases, Password password, String lobby, Replay replay) {
        this.phrases = phrases;
        this.password = password;
        this.lobby = lobby;
        this.dialect = new RoomDialect(phrases.language());
        this.replay = replay;
    }

    @Override
    public String word() {
        return "room";
    }

    @Override
    public void welcome(Entrance entrance) {
        var gateway = new RoomGateway(entrance.connection(), lobby, dialect, phrases, password, replay);
        entrance.speak(word(), new RawDecoder(), gateway);
    }
}
