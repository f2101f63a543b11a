package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StoreContract {
    @Override
    protected Store newStore() {
        return new MemoryStore();
    }

    @Test
    void memoryIsBounded() {
        var store = new MemoryStore();
        var ids = new MessageIds(() -> 1_800_000_000_000L, 0);
        var room = RoomName.of("#lobby").orElseThrow();
        var sender = ((Name.Good) Name.check("anna")).name();
        var long8k = ((Text.Good) Text.check("x".repeat(Text.MAX_BYTES))).text();

        for (int i = 0; i < 3_000; i++) {
            store.commit(List.of(new Message(ids.next(), new Message.InRoom(room), sender, long8k)), _ -> {});
        }

        assertThat(Asking.latest(store, room, 3_000)).hasSizeBetween(500, 1_100);
    }
}
