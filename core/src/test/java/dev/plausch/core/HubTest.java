package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HubTest {
    private static final SessionId ANNA = new SessionId(1);
    private static final SessionId BERT = new SessionId(2);
    private static final SessionId TABLET = new SessionId(3);

    private final List<Event> events = new ArrayList<>();
    private final SlowStore store = new SlowStore();
    private final Hub hub = new Hub(
            store,
            events::add,
            new MessageIds(() -> 1_800_000_000_000L, 0),
            Runnable::run,
            new Hub.Rules(List.of(RoomName.of("#lobby").orElseThrow()), List.of(), 4));

    @Test
    void nothingIsShownBeforeItIsStored() {
        present(ANNA, "anna");
        say(ANNA, "hello");
        hub.endTurn();
        assertThat(events).isEmpty();

        store.succeed();

        assertThat(events).singleElement().isInstanceOf(Event.Said.class);
    }

    @Test
    void whatCannotBeStoredIsRefusedAndNobodySeesIt() {
        present(ANNA, "anna");
        say(ANNA, "hello");
        hub.endTurn();

        store.fail();

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_STORED));
    }

    @Test
    void aStoreThatThrowsRefuses() {
        var broken = new Hub(
                new BrokenStore(),
                events::add,
                new MessageIds(() -> 1_800_000_000_000L, 0),
                Runnable::run,
                new Hub.Rules(List.of(RoomName.of("#lobby").orElseThrow()), List.of(), 4));
        broken.execute(new Command.Enter(ANNA, "anna", origin(), Optional.empty()));
        broken.execute(new Command.Say(ANNA, "#lobby", "hello"));

        broken.endTurn();

        assertThat(events.getLast()).isInstanceOf(Event.Refused.class);
        assertThat(broken.isQuiet()).isTrue();
    }

    private static final class BrokenStore implements Store {
        @Override
        public void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
            throw new IllegalStateException("as the test wants");
        }

        @Override
        public <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer) {
            throw new IllegalStateException("as the test wants");
        }

        @Override
        public void expire(Retention server, Map<RoomName, Retention> rooms, Instant now) {}

        @Override
        public void close() {}
    }

    @Test
    void furtherMessagesDoNotWaitForTheFirst() {
        present(ANNA, "anna");
        say(ANNA, "one");
        hub.endTurn();
        say(ANNA, "two");
        say(ANNA, "three");
        store.succeed();
        hub.endTurn();

        store.succeed();

        assertThat(events).hasSize(3).hasOnlyElementsOfType(Event.Said.class);
    }

    @Test
    void otherCommandsWaitBehindUnstoredMessages() {
        present(ANNA, "anna");
        say(ANNA, "bye");
        hub.execute(new Command.Leave(ANNA));
        hub.endTurn();
        assertThat(events).isEmpty();

        store.succeed();

        assertThat(events.getFirst()).isInstanceOf(Event.Said.class);
        assertThat(events.getLast()).isInstanceOf(Event.Departed.class);
    }

    @Test
    void aRefusalWaitsBehindUnstoredMessages() {
        present(ANNA, "anna");
        say(ANNA, "one");
        hub.execute(new Command.Say(ANNA, "nobody", "two"));
        say(ANNA, "three");
        hub.endTurn();

        store.succeed();

        assertThat(events.stream().<Class<?>>map(Event::getClass))
                .containsExactly(Event.Said.class, Event.Refused.class, Event.Said.class);
    }

    @Test
    void aPingIsAnsweredBehindWhatAnybodySaidBefore() {
        present(ANNA, "anna");
        present(TABLET, "bert");
        events.clear();
        say(ANNA, "under way");
        hub.endTurn();
        hub.execute(new Command.Ping(TABLET, "one"));
        say(ANNA, "gathering");
        hub.execute(new Command.Ping(TABLET, "two"));
        hub.endTurn();
        assertThat(events).isEmpty();

        store.succeed();
        hub.endTurn();
        assertThat(events).hasSize(2).last().isEqualTo(new Event.Pong(TABLET, "one"));
        say(ANNA, "later");
        store.succeed();
        assertThat(events).hasSize(4).last().isEqualTo(new Event.Pong(TABLET, "two"));
    }

    @Test
    void aPingIsAnsweredAtOnceWhereNothingIsUnderWay() {
        present(ANNA, "anna");
        hub.execute(new Command.Ping(ANNA, "one"));

        assertThat(events).last().isEqualTo(new Event.Pong(ANNA, "one"));
    }

    @Test
    void aPingIsAnsweredAlsoWhereNothingCanBeStored() {
        present(ANNA, "anna");
        present(TABLET, "bert");
        say(ANNA, "lost");
        hub.execute(new Command.Ping(TABLET, "one"));
        hub.endTurn();

        store.fail();

        assertThat(events).last().isEqualTo(new Event.Pong(TABLET, "one"));
    }

    @Test
    void anotherDevicesRenameComesAfterWhatWasSaidUnderTheOldName() {
        var anna = present(ANNA, "anna");
        hub.execute(new Command.Attach(TABLET, anna.id(), origin()));
        events.clear();
        say(ANNA, "said as anna");
        hub.execute(new Command.Rename(TABLET, "berta"));
        hub.endTurn();

        store.succeed();

        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        Event.Said.class,
                        said -> assertThat(said.sender().name().value()).isEqualTo("anna"));
        assertThat(events.getLast()).isInstanceOf(Event.Renamed.class);
    }

    @Test
    void aFloodingSessionIsPausedUntilTheStoreHasCaughtUp() {
        present(ANNA, "anna");
        for (int i = 0; i < 4; i++) {
            say(ANNA, "text " + i);
        }
        assertThat(events).containsExactly(new Event.Paused(ANNA));
        hub.endTurn();

        store.succeed();

        assertThat(events).contains(new Event.Resumed(ANNA));
    }

    @Test
    void aPersonLeavesWithTheLastDevice() {
        var anna = present(ANNA, "anna");
        hub.execute(new Command.Attach(TABLET, anna.id(), origin()));
        events.clear();

        hub.execute(new Command.Leave(ANNA));
        assertThat(events).containsExactly(new Event.Ended(ANNA));

        hub.execute(new Command.Leave(TABLET));
        assertThat(events.getLast()).isInstanceOf(Event.Departed.class);
    }

    @Test
    void anAddressIsRegisteredOnce() {
        var address = Optional.of(new Address(InetAddress.getLoopbackAddress(), 5001));
        hub.execute(new Command.Enter(ANNA, "anna", origin(), address));
        hub.execute(new Command.Enter(BERT, "bert", origin(), address));
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Event.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ADDRESS_TAKEN));

        hub.execute(new Command.Leave(ANNA));
        hub.execute(new Command.Enter(BERT, "bert", origin(), address));

        assertThat(events.getLast()).isInstanceOf(Event.Entered.class);
    }

    @Test
    void guestsCannotBeAddressed() {
        hub.execute(new Command.EnterAsGuest(BERT, origin()));
        present(ANNA, "anna");

        hub.execute(new Command.Say(ANNA, "gast-1", "hello?"));

        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Event.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_PERSON));
    }

    private Profile present(SessionId session, String name) {
        hub.execute(new Command.Enter(session, name, origin(), Optional.empty()));
        hub.execute(new Command.Join(session, "#lobby"));
        var person = ((Event.Joined) events.getLast()).person();
        events.clear();
        return person;
    }

    private void say(SessionId session, String text) {
        hub.execute(new Command.Say(session, "#lobby", text));
    }

    private static Origin origin() {
        return new Origin("room", new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    }
}
