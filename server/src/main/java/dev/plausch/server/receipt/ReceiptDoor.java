package dev.plausch.server.receipt;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.Phrases;
import dev.plausch.wire.raw.RawDecoder;

/// Seed 3: what is sent is stored in a room, and acknowledged.
public final class ReceiptDoor implements Door {
    /// The room where it all goes.
    public static final String ROOM = "#eingang";

    private final Phrases phrases;
    private final Turns turns;

    /// @param oneAtATime as the seed's first server: the next client waits until the one before has gone
    public ReceiptDoor(Phrases phrases, boolean oneAtATime) {
        this.phrases = phrases;
        this.turns = new Turns(oneAtATime ? 1 : Integer.MAX_VALUE);
    }

    @Override
    public String word() {
        return "receipt";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.speak(word(), new RawDecoder(), new ReceiptGateway(entrance.connection(), turns, phrases));
    }
}
