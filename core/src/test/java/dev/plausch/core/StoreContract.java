package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Store] keeps to. Each implementation's test extends this.
public abstract class StoreContract {
    private static final RoomName LOBBY = RoomName.of("#lobby").orElseThrow();
    private static final RoomName ELSEWHERE = RoomName.of("#elsewhere").orElseThrow();

    private final MessageIds ids = new MessageIds(() -> 1_800_000_000_000L, 1);
    private Store store = new MemoryStore();

    /// An empty store of the kind under test.
    protected abstract Store newStore();

    @BeforeEach
    void open() {
        store = newStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCommittedGroupIsReadBackInItsOrder() {
        var group = List.of(message(LOBBY, "one"), message(ELSEWHERE, "two"), message(LOBBY, "three"));

        assertThat(commit(group)).isEqualTo(Store.Outcome.COMMITTED);

        assertThat(Asking.latest(store, LOBBY, 10)).containsExactly(group.get(0), group.get(2));
        assertThat(Asking.latest(store, ELSEWHERE, 10)).containsExactly(group.get(1));
    }

    @Test
    void theLatestAreTheNewestOldestFirst() {
        for (int i = 0; i < 20; i++) {
            commit(List.of(message(LOBBY, "text " + i)));
        }

        assertThat(Asking.latest(store, LOBBY, 3))
                .map(each -> each.text().value())
                .containsExactly("text 17", "text 18", "text 19");
    }

    @Test
    void whatIsReadBackIsWhatWasSaid() {
        var text = "Größe 🐈 line one\nline \u0002two\u0002 'quoted' \\ ; --";
        var message = message(LOBBY, text);

        commit(List.of(message));

        assertThat(Asking.latest(store, LOBBY, 1)).containsExactly(message);
    }

    @Test
    void aPrivateMessageIsInNoRoom() {
        var to = new Message.ToPerson(name("bert"));
        commit(List.of(new Message(ids.next(), to, name("anna"), text("psst"))));

        assertThat(Asking.latest(store, LOBBY, 10)).isEmpty();
    }

    @Test
    void anEmptyRoomHasNoMessages() {
        assertThat(Asking.latest(store, LOBBY, 10)).isEmpty();
    }

    @Test
    void roomsAreTheSameWhateverTheCase() {
        commit(List.of(message(LOBBY, "hello")));

        assertThat(Asking.latest(store, RoomName.of("#LOBBY").orElseThrow(), 10))
                .hasSize(1);
    }

    @Test
    void largeGroupsAreCommittedWhole() {
        var group = IntStream.range(0, 5_000)
                .mapToObj(i -> message(LOBBY, "text " + i))
                .toList();

        commit(group);

        assertThat(Asking.latest(store, LOBBY, 5_000)).isEqualTo(group);
    }

    @Test
    void aClosedStoreRefuses() {
        store.close();

        assertThat(commit(List.of(message(LOBBY, "late")))).isInstanceOf(Store.Outcome.Failed.class);
    }

    /// Commits and waits for the outcome, which must come exactly once.
    private Store.Outcome commit(List<Message> group) {
        var outcomes = new ArrayList<Store.Outcome>();
        var settled = new CountDownLatch(1);
        store.commit(group, outcome -> {
            outcomes.add(outcome);
            settled.countDown();
        });
        try {
            assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    private Message message(RoomName room, String text) {
        return new Message(ids.next(), new Message.InRoom(room), name("anna"), text(text));
    }

    private static Name name(String value) {
        return ((Name.Good) Name.check(value)).name();
    }

    private static Text text(String value) {
        return ((Text.Good) Text.check(value)).text();
    }
}
