package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What every [Store] keeps to, by topics. Each implementation's test has a nested class for each topic.
public abstract class StoreContract {
    static final RoomName LOBBY = RoomName.of("#lobby").orElseThrow();
    static final RoomName ELSEWHERE = RoomName.of("#elsewhere").orElseThrow();
    static final Conversation LOBBYS_OPERATORS = new Conversation.Ranked(LOBBY, RoomRecord.Rank.OPERATOR);
    static final Name ANNA = Name.known("anna");
    static final Name BERT = Name.known("bert");
    static final Name CARLA = Name.known("carla");

    /// The time, in milliseconds since 1970; moves when a test moves it.
    long now = 1_800_000_000_000L;

    private final MessageIds ids = new MessageIds(() -> now, 1);
    Store store = new MemoryStore();

    /// An empty store of the kind under test.
    protected abstract Store newStore();

    /// Waits for what the store does in its own time.
    protected void settle(Store store) {}

    @BeforeEach
    void open() {
        store = newStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// Commits one message in a room.
    Message say(Name sender, RoomName room, String text) {
        return kept(message(sender, new Message.InRoom(room), text));
    }

    /// Commits one private message.
    Message tell(Name sender, Name to, String text) {
        return kept(message(sender, new Message.ToPerson(to), text));
    }

    /// Commits one message for the operators of a room.
    Message tellOperators(Name sender, RoomName room, String text) {
        return kept(message(sender, new Message.ToRank(room, RoomRecord.Rank.OPERATOR), text));
    }

    List<Message> say(int many) {
        var said = new ArrayList<Message>();
        for (int i = 0; i < many; i++) {
            said.add(message(ANNA, new Message.InRoom(LOBBY), "text " + i));
        }
        keep(said);
        return said;
    }

    private Message kept(Message message) {
        keep(message);
        return message;
    }

    Message message(Name sender, Message.Recipient to, String text) {
        return new Message(ids.next(), to, sender, Text.known(text));
    }

    void keep(Change... group) {
        keep(List.of(group));
    }

    void keep(List<? extends Change> group) {
        assertThat(commit(group)).isEqualTo(Store.Outcome.COMMITTED);
    }

    /// Commits and waits for the outcome, which must come exactly once.
    Store.Outcome commit(List<? extends Change> group) {
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

    List<Message> latest(Conversation of) {
        return Asking.ask(store, history -> history.page(of, new Span.Latest(), Bounds.NONE, 10_000));
    }

    List<Message> inLobby() {
        return Asking.latest(store, LOBBY, 10_000);
    }
}
