package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Groups are committed whole and read back as they were; what is taken away is gone.
public abstract class MessagesContract extends StoreContract {
    @Test
    void aCommittedGroupIsReadBackInItsOrder() {
        var group = List.of(inRoom(LOBBY, "one"), inRoom(ELSEWHERE, "two"), inRoom(LOBBY, "three"));

        keep(group);

        assertThat(Asking.latest(store, LOBBY, 10)).containsExactly(group.get(0), group.get(2));
        assertThat(Asking.latest(store, ELSEWHERE, 10)).containsExactly(group.get(1));
    }

    @Test
    void whatIsReadBackIsWhatWasSaid() {
        var message = say(ANNA, LOBBY, "Größe 🐈 line one\nline \u0002two\u0002 'quoted' \\ ; --");

        assertThat(inLobby()).containsExactly(message);
        assertThat(inLobby().getFirst().text().value()).isEqualTo(message.text().value());
    }

    @Test
    void howItWasMeantAndWhatItAnswersIsReadBack() {
        var first = say(ANNA, LOBBY, "who waves?");
        var second = new Message(
                first.id().next(),
                new Message.InRoom(LOBBY),
                ANNA,
                Text.known("waves"),
                Message.Kind.ACTION,
                Optional.of(first.id()));
        var third = new Message(
                second.id().next(),
                new Message.InRoom(LOBBY),
                ANNA,
                Text.known("note"),
                Message.Kind.NOTICE,
                Optional.empty());
        commit(List.of(second, third));

        assertThat(inLobby()).containsExactly(first, second, third);
    }

    @Test
    void namesAreReadBackAsTheyWereSpelledThen() {
        say(Name.known("Anna"), RoomName.of("#Lobby").orElseThrow(), "one");
        say(Name.known("ANNA"), LOBBY, "two");
        tell(Name.known("aNNa"), Name.known("BERT"), "three");

        assertThat(inLobby()).map(each -> each.sender().value()).containsExactly("Anna", "ANNA");
        assertThat(inLobby())
                .map(each -> each.to().toString())
                .containsExactly("InRoom[room=#Lobby]", "InRoom[room=#lobby]");
        assertThat(withBert()).map(each -> each.to().toString()).containsExactly("ToPerson[name=BERT]");
    }

    @Test
    void whatIsSaidToARankHasAPlaceOfItsOwn() {
        say(ANNA, LOBBY, "to all");
        var message = tellOperators(ANNA, RoomName.of("#Lobby").orElseThrow(), "to a few");

        assertThat(inLobby()).hasSize(1);
        assertThat(latest(LOBBYS_OPERATORS)).containsExactly(message);
        assertThat(latest(LOBBYS_OPERATORS).getFirst().to()).hasToString("@#Lobby");
        assertThat(latest(new Conversation.Ranked(LOBBY, RoomRecord.Rank.VOICE)))
                .isEmpty();
        assertThat(withBert()).isEmpty();
    }

    @Test
    void aPrivateMessageIsInNoRoom() {
        tell(ANNA, BERT, "psst");

        assertThat(inLobby()).isEmpty();
        assertThat(withBert()).hasSize(1);
    }

    @Test
    void aPrivateConversationHasBothDirections() {
        var one = tell(ANNA, BERT, "psst");
        var two = tell(BERT, ANNA, "what?");
        tell(ANNA, CARLA, "another");

        assertThat(withBert()).containsExactly(one, two);
    }

    @Test
    void oneMayWriteToOneself() {
        var note = tell(ANNA, ANNA, "a note");

        assertThat(page(new Conversation.Private(ANNA, ANNA))).containsExactly(note);
        assertThat(withBert()).isEmpty();
    }

    @Test
    void roomsAreTheSameWhateverTheCase() {
        say(ANNA, LOBBY, "hello");

        assertThat(Asking.latest(store, RoomName.of("#LOBBY").orElseThrow(), 10))
                .hasSize(1);
    }

    @Test
    void largeGroupsAreCommittedWhole() {
        var group = IntStream.range(0, 5_000)
                .mapToObj(i -> inRoom(LOBBY, "text " + i))
                .toList();

        keep(group);

        assertThat(inLobby()).isEqualTo(group);
    }

    @Test
    void aMessageIsFoundByItsId() {
        var message = say(ANNA, LOBBY, "hello");

        assertThat(find(message)).contains(message);
        assertThat(Asking.<Optional<Message>>ask(
                        store, history -> history.find(message.id().next())))
                .isEmpty();
    }

    @Test
    void theLastIdIsTheNewestEvenIfItWasDeleted() {
        assertThat(Asking.<MessageId>ask(store, History::last)).isEqualTo(MessageId.FIRST);
        say(ANNA, LOBBY, "one");
        var newest = say(ANNA, ELSEWHERE, "two");

        keep(new Change.Delete(newest.id(), BERT));

        assertThat(Asking.<MessageId>ask(store, History::last)).isEqualTo(newest.id());
    }

    @Test
    void aDeletedMessageIsGoneAndItsNeighboursStay() {
        var all = say(3);

        keep(new Change.Delete(all.get(1).id(), BERT));

        assertThat(inLobby()).containsExactly(all.get(0), all.get(2));
        assertThat(find(all.get(1))).isEmpty();
    }

    @Test
    void deletingWhatIsNotThereChangesNothing() {
        var message = say(ANNA, LOBBY, "hello");
        keep(new Change.Delete(message.id(), ANNA));

        keep(
                new Change.Delete(message.id(), ANNA),
                new Change.Delete(message.id().next(), ANNA));

        assertThat(inLobby()).isEmpty();
    }

    @Test
    void aMessageMayBeDeletedInTheGroupThatSaysIt() {
        var one = inRoom(LOBBY, "one");
        var two = inRoom(LOBBY, "two");

        keep(one, new Change.Delete(one.id(), ANNA), two);

        assertThat(inLobby()).containsExactly(two);
    }

    @Test
    void erasureTakesAllOfOnePersonUpToAMessageAtOnce() {
        say(Name.known("Anna"), LOBBY, "one");
        var bert = say(BERT, LOBBY, "two");
        tell(ANNA, BERT, "three");
        var reply = tell(BERT, ANNA, "four");
        var last = say(ANNA, ELSEWHERE, "five");
        var later = say(ANNA, LOBBY, "six");

        keep(new Change.Erase(ANNA, last.id()));

        assertThat(inLobby()).containsExactly(bert, later);
        assertThat(withBert()).containsExactly(reply);
        assertThat(Asking.latest(store, ELSEWHERE, 10)).isEmpty();
        assertThat(find(last)).isEmpty();
    }

    @Test
    void erasureDoesNotTouchWhatIsSaidLater() {
        say(ANNA, LOBBY, "one");

        keep(new Change.Erase(ANNA, MessageId.LAST));

        var later = say(ANNA, LOBBY, "two");
        settle(store);
        assertThat(inLobby()).containsExactly(later);
    }

    @Test
    void whatIsErasedStaysSoWhenTheStoreIsDone() {
        var all = say(300);
        var bert = say(BERT, LOBBY, "hello");
        keep(new Change.Erase(ANNA, all.get(249).id()));

        settle(store);

        assertThat(inLobby()).hasSize(51).startsWith(all.get(250)).endsWith(bert);
    }

    @Test
    void aClosedStoreRefuses() {
        store.close();

        assertThat(commit(List.of(inRoom(LOBBY, "late")))).isInstanceOf(Store.Outcome.Failed.class);
        assertThat(Asking.<MessageId>answer(store, History::last)).isInstanceOf(Store.Answer.Unknown.class);
    }

    @Test
    void aQuestionThatFailsIsNotKnown() {
        var answer = Asking.<String>answer(store, _ -> {
            throw new IllegalStateException("as the test wants");
        });

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Store.Answer.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("as the test wants"));
        say(ANNA, LOBBY, "on it goes");
        assertThat(inLobby()).hasSize(1);
    }

    private Message inRoom(RoomName room, String text) {
        return message(ANNA, new Message.InRoom(room), text);
    }

    private Optional<Message> find(Message message) {
        return Asking.ask(store, history -> history.find(message.id()));
    }

    private List<Message> withBert() {
        return page(new Conversation.Private(BERT, ANNA));
    }

    private List<Message> page(Conversation conversation) {
        return Asking.ask(store, history -> history.page(conversation, new Span.Latest(), Bounds.NONE, 100));
    }
}
