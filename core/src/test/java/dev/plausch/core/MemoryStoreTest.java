package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    @Nested
    class Messages extends MessagesContract {
        @Override
        protected Store newStore() {
            return new MemoryStore();
        }
    }

    @Nested
    class Pages extends PagesContract {
        @Override
        protected Store newStore() {
            return new MemoryStore();
        }
    }

    @Nested
    class Searches extends SearchContract {
        @Override
        protected Store newStore() {
            return new MemoryStore();
        }
    }

    @Nested
    class Conversations extends ConversationsContract {
        @Override
        protected Store newStore() {
            return new MemoryStore();
        }
    }

    @Nested
    class State extends StateContract {
        @Override
        protected Store newStore() {
            return new MemoryStore();
        }
    }

    @Nested
    class Retentions extends RetentionContract {
        @Override
        protected Store newStore() {
            return new MemoryStore();
        }
    }

    @Test
    void memoryIsBounded() {
        var store = new MemoryStore();
        var ids = new MessageIds(() -> 1_800_000_000_000L, 0);
        var room = RoomName.of("#lobby").orElseThrow();
        var long8k = Text.known("x".repeat(Text.MAX_BYTES));

        for (int i = 0; i < 3_000; i++) {
            store.commit(
                    List.of(new Message(ids.next(), new Message.InRoom(room), Name.known("anna"), long8k)), _ -> {});
        }

        assertThat(Asking.latest(store, room, 3_000)).hasSizeBetween(500, 1_100);
    }
}
