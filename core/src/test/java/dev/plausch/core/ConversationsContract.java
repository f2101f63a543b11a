package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Somebody's list of conversations, with what they have not read.
public abstract class ConversationsContract extends StoreContract {
    @Test
    void theNewestConversationComesFirst() {
        var one = say(BERT, LOBBY, "one");
        var two = tell(BERT, ANNA, "two");
        var three = say(BERT, ELSEWHERE, "three");

        assertThat(of(ANNA, LOBBY, ELSEWHERE))
                .containsExactly(
                        new Summary(new Conversation.Room(ELSEWHERE), three, 1),
                        new Summary(new Conversation.Private(ANNA, BERT), two, 1),
                        new Summary(new Conversation.Room(LOBBY), one, 1));
    }

    @Test
    void onlyTheRoomsThatWereAskedForAreThere() {
        say(BERT, LOBBY, "one");
        say(BERT, ELSEWHERE, "two");

        assertThat(of(ANNA, LOBBY)).map(Summary::conversation).containsExactly(new Conversation.Room(LOBBY));
    }

    @Test
    void othersPrivateMessagesAreNotThere() {
        tell(BERT, CARLA, "psst");

        assertThat(of(ANNA)).isEmpty();
        assertThat(of(CARLA)).hasSize(1);
        assertThat(of(BERT)).hasSize(1);
    }

    @Test
    void aRoomWithoutMessagesIsNotThere() {
        var only = say(ANNA, LOBBY, "one");
        keep(new Change.Delete(only.id(), ANNA));

        assertThat(of(ANNA, LOBBY, ELSEWHERE)).isEmpty();
    }

    @Test
    void unreadIsWhatOthersSaidBehindThePosition() {
        say(BERT, LOBBY, "one");
        var two = say(BERT, LOBBY, "two");
        say(BERT, LOBBY, "three");
        say(Name.known("ANNA"), LOBBY, "mine");
        say(CARLA, LOBBY, "four");

        keep(new Change.Read(ANNA, new Conversation.Room(LOBBY), two.id()));

        assertThat(unread(ANNA)).isEqualTo(2);
        assertThat(unread(BERT)).isEqualTo(2);
        assertThat(unread(CARLA)).isEqualTo(4);
    }

    @Test
    void aPositionNeverGoesBack() {
        var one = say(BERT, LOBBY, "one");
        var two = say(BERT, LOBBY, "two");
        keep(new Change.Read(ANNA, new Conversation.Room(LOBBY), two.id()));

        keep(new Change.Read(ANNA, new Conversation.Room(LOBBY), one.id()));

        assertThat(unread(ANNA)).isZero();
    }

    @Test
    void aPrivateConversationHasAPositionForEach() {
        var one = tell(BERT, ANNA, "one");
        tell(BERT, ANNA, "two");

        keep(new Change.Read(ANNA, new Conversation.Private(BERT, ANNA), one.id()));

        assertThat(of(ANNA)).map(Summary::unread).containsExactly(1);
        assertThat(of(BERT)).map(Summary::unread).containsExactly(0);
    }

    @Test
    void deletedAndErasedMessagesAreNotUnread() {
        var one = say(BERT, LOBBY, "one");
        var two = say(CARLA, LOBBY, "two");
        say(BERT, LOBBY, "three");

        keep(new Change.Delete(one.id(), BERT), new Change.Erase(CARLA, two.id()));

        assertThat(unread(ANNA)).isEqualTo(1);
    }

    @Test
    void unreadIsCountedUpToALimit() {
        say(Summary.COUNTED + 5);

        assertThat(unread(BERT)).isEqualTo(Summary.COUNTED);
    }

    @Test
    void boundsEndAllAndBeginPrivateConversations() {
        var one = say(BERT, LOBBY, "one");
        tell(BERT, ANNA, "somebody else's anna");
        var three = say(BERT, LOBBY, "three");
        tell(BERT, ANNA, "too new");

        var known = Asking.ask(
                store,
                history -> history.conversations(
                        ANNA, List.of(new Conversation.Room(LOBBY)), new Bounds(three.id(), three.id())));

        assertThat(known).containsExactly(new Summary(new Conversation.Room(LOBBY), three, 2));
        assertThat(Asking.<List<Summary>>ask(
                        store,
                        history -> history.conversations(
                                ANNA, List.of(new Conversation.Room(LOBBY)), new Bounds(one.id(), one.id()))))
                .containsExactly(new Summary(new Conversation.Room(LOBBY), one, 1));
    }

    @Test
    void whatIsUnreadIsCountedWithinBoundsBehindWhichNothingWasRead() {
        tell(BERT, ANNA, "before");
        var first = tell(BERT, ANNA, "one");
        tell(BERT, ANNA, "two");

        assertThat(Asking.<List<Summary>>ask(
                        store,
                        history -> history.conversations(ANNA, List.of(), new Bounds(first.id(), MessageId.LAST))))
                .singleElement()
                .extracting(Summary::unread)
                .isEqualTo(2);
    }

    @Test
    void whatIsSaidToARankIsListedForWhoAsksForIt() {
        say(BERT, LOBBY, "to all");
        var message = tellOperators(BERT, LOBBY, "to a few");

        assertThat(of(ANNA, LOBBY)).hasSize(1);
        assertThat(Asking.<List<Summary>>ask(
                        store, history -> history.conversations(ANNA, List.of(LOBBYS_OPERATORS), Bounds.NONE)))
                .containsExactly(new Summary(LOBBYS_OPERATORS, message, 1));
        assertThat(of(BERT)).isEmpty();
    }

    private int unread(Name reader) {
        return of(reader, LOBBY).getFirst().unread();
    }

    private List<Summary> of(Name reader, RoomName... rooms) {
        var places = Stream.of(rooms).<Conversation>map(Conversation.Room::new).toList();
        return Asking.ask(store, history -> history.conversations(reader, places, Bounds.NONE));
    }
}
