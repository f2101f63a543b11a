package dev.plausch.server.relay;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.Password;
import dev.plausch.server.Phrases;
import dev.plausch.wire.raw.RawDecoder;

/// Seed 2: messages addressed to a name.
public final class RelayDoor implements Door {
    private final Phrases phrases;
    private final Password password;

    public RelayDoor(Phrases phrases, Password password) {
        this.phrases = phrases;
        this.password = password;
    }

    @Override
    public String word() {
        return "relay";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.speak(word(), new RawDecoder(), new RelayGateway(entrance.connection(), phrases, password));
    }
}
