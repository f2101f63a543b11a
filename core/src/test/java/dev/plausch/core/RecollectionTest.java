package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What people may read of the past, and take out of it.
class RecollectionTest {
    private static final SessionId ANNA = new SessionId(1);
    private static final SessionId BERT = new SessionId(2);
    private static final SessionId TABLET = new SessionId(3);

    private final List<Event> events = new ArrayList<>();
    private final SlowStore store = new SlowStore();
    private long time = 1_800_000_000_000L;
    private final MessageIds ids = new MessageIds(() -> time, 0);
    private final Hub hub = new Hub(
            store,
            events::add,
            ids,
            Runnable::run,
            new Hub.Rules(List.of(RoomName.of("#lobby").orElseThrow()), List.of(), 100));

    @Test
    void aMemberReadsWhatWasSaidBeforeTheyCame() {
        enter(ANNA, "anna");
        say(ANNA, "#lobby", "one", "two", "three");
        enter(BERT, "bert");

        assertThat(recall(BERT, "#lobby", new Span.Latest(), 2)).containsExactly("two", "three");
    }

    @Test
    void whoIsNotThereReadsNothing() {
        enter(ANNA, "anna");
        run(new Command.Join(ANNA, "#a"));
        say(ANNA, "#a", "one");
        enter(BERT, "bert");

        run(new Command.Recall(BERT, "#a", new Span.Latest(), 10));

        assertThat(refusal()).isEqualTo(Reason.NOT_THERE);
    }

    @Test
    void whatIsStoredButNotToldYetIsNotHistory() {
        enter(ANNA, "anna");
        say(ANNA, "#lobby", "one");
        enter(BERT, "bert");
        store.hurry(false);
        hub.execute(new Command.Say(ANNA, "#lobby", "two"));
        hub.endTurn();
        store.write();
        hub.execute(new Command.Recall(BERT, "#lobby", new Span.Latest(), 10));

        store.answer();

        assertThat(texts(last(Event.Recalled.class).messages())).containsExactly("one");
    }

    @Test
    void whatOnesSessionsWantWaitsForTheAnswer() {
        enter(ANNA, "anna");
        store.hurry(false);
        hub.execute(new Command.Recall(ANNA, "#lobby", new Span.Latest(), 10));
        hub.execute(new Command.Rename(ANNA, "anne"));
        assertThat(events).noneMatch(Event.Renamed.class::isInstance);

        store.answer();

        assertThat(events.get(events.size() - 2)).isInstanceOf(Event.Recalled.class);
        assertThat(events.getLast()).isInstanceOf(Event.Renamed.class);
    }

    @Test
    void privateMessagesAreReadByTheTwoAlone() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        say(ANNA, "bert", "psst");

        assertThat(recall(ANNA, "bert", new Span.Latest(), 10)).containsExactly("psst");
        assertThat(recall(BERT, "anna", new Span.Latest(), 10)).containsExactly("psst");
    }

    @Test
    void whatIsSaidToOperatorsIsForWhoIsOneNow() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        run(new Command.Join(ANNA, "#a"));
        run(new Command.Join(BERT, "#a"));
        say(BERT, "@#a", "may I?");

        var readers = last(Event.SaidToRank.class).readers();
        assertThat(readers)
                .hasSize(1)
                .doesNotContain(last(Event.SaidToRank.class).sender().id());
        assertThat(recall(ANNA, "@#a", new Span.Latest(), 10)).containsExactly("may I?");
        assertThat(recall(ANNA, "#a", new Span.Latest(), 10)).isEmpty();
        run(new Command.Recall(BERT, "@#a", new Span.Latest(), 10));
        assertThat(refusal()).isEqualTo(Reason.RANK_NEEDED);
        run(find(BERT, "may"));
        assertThat(last(Event.Found.class).messages()).isEmpty();

        run(new Command.ChangeRoom(ANNA, "#a", List.of(new RoomChange.OfRank("bert", RoomRecord.Rank.OPERATOR, true))));
        assertThat(recall(BERT, "@#a", new Span.Latest(), 10)).containsExactly("may I?");
        run(new Command.Find(BERT, "may", Optional.of("@#a"), Optional.empty(), Bounds.NONE, 10));
        assertThat(last(Event.Found.class).messages()).hasSize(1);
    }

    /// A room that comes and goes is made by whoever comes first.
    @Test
    void whoMakesARoomAnewDoesNotInheritWhatItsOperatorsWereTold() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        run(new Command.Join(ANNA, "#a"));
        say(ANNA, "@#a", "secret");
        var secret = last(Event.SaidToRank.class).message().id();
        run(new Command.Part(ANNA, "#a"));
        time += 10;
        run(new Command.Join(BERT, "#a"));
        say(BERT, "@#a", "new");

        assertThat(recall(BERT, "@#a", new Span.Latest(), 10)).containsExactly("new");
        run(new Command.Find(BERT, "secret", Optional.of("@#a"), Optional.empty(), Bounds.NONE, 10));
        assertThat(last(Event.Found.class).messages()).isEmpty();
        run(find(BERT, "secret"));
        assertThat(last(Event.Found.class).messages()).isEmpty();
        run(new Command.Delete(BERT, "@#a", secret));
        assertThat(refusal()).isEqualTo(Reason.NO_SUCH_MESSAGE);
    }

    @Test
    void whoTakesOverANameDoesNotInheritItsPrivateMessages() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        say(ANNA, "bert", "secret");
        run(new Command.Leave(BERT));
        enter(TABLET, "bert");

        assertThat(recall(TABLET, "anna", new Span.Latest(), 10)).isEmpty();
        run(new Command.ListConversations(TABLET));
        assertThat(last(Event.Conversations.class).all())
                .noneMatch(each -> each.conversation() instanceof Conversation.Private);
        run(find(TABLET, "secret"));
        assertThat(last(Event.Found.class).messages()).isEmpty();
    }

    @Test
    void theListTellsWhatIsUnread() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        say(ANNA, "#lobby", "one", "two", "three");
        say(ANNA, "bert", "psst");
        var second = last(Event.Said.class).message().id().previous();
        run(new Command.MarkRead(BERT, "#lobby", second));

        run(new Command.ListConversations(BERT));

        var all = last(Event.Conversations.class).all();
        assertThat(all).extracting(Summary::unread).containsExactly(1, 1);
        assertThat(all.getFirst().conversation()).isInstanceOf(Conversation.Private.class);
    }

    @Test
    void aSearchFindsWordsWhereOneIs() {
        enter(ANNA, "anna");
        run(new Command.Join(ANNA, "#a"));
        say(ANNA, "#lobby", "Grüße an alle");
        say(ANNA, "#a", "Grüße an wenige");
        enter(BERT, "bert");

        run(find(BERT, "grusse"));

        assertThat(texts(last(Event.Found.class).messages())).containsExactly("Grüße an alle");
        run(find(BERT, "\"\" *"));
        assertThat(refusal()).isEqualTo(Reason.NOTHING_TO_SEARCH);
    }

    @Test
    void anAuthorTakesTheirMessageAway() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        say(ANNA, "#lobby", "oops");
        var id = last(Event.Said.class).message().id();
        run(new Command.Delete(BERT, "#lobby", id));
        assertThat(refusal()).isEqualTo(Reason.NOT_ALLOWED);

        run(new Command.Delete(ANNA, "#lobby", id));

        assertThat(last(Event.Deleted.class).message()).isEqualTo(id);
        assertThat(recall(BERT, "#lobby", new Span.Latest(), 10)).isEmpty();
        run(new Command.Delete(ANNA, "#lobby", id));
        assertThat(refusal()).isEqualTo(Reason.NO_SUCH_MESSAGE);
    }

    @Test
    void whoTookOverANameIsNotTheAuthor() {
        enter(ANNA, "anna");
        say(ANNA, "#lobby", "mine");
        var id = last(Event.Said.class).message().id();
        run(new Command.Leave(ANNA));
        enter(BERT, "anna");

        run(new Command.Delete(BERT, "#lobby", id));

        assertThat(refusal()).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void whoLooksAfterARoomTakesOthersMessagesAway() {
        enter(ANNA, "anna");
        run(new Command.Join(ANNA, "#a"));
        enter(BERT, "bert");
        run(new Command.Join(BERT, "#a"));
        say(BERT, "#a", "rude");

        run(new Command.Delete(ANNA, "#a", last(Event.Said.class).message().id()));

        assertThat(last(Event.Deleted.class).person().name()).isEqualTo(Name.known("anna"));
    }

    @Test
    void whatAPersonSaidIsErasedOnRequest() {
        enter(ANNA, "anna");
        enter(BERT, "bert");
        say(ANNA, "#lobby", "one");
        say(BERT, "#lobby", "two");
        var outcomes = new ArrayList<Store.Outcome>();

        hub.erase(Name.known("ANNA"), outcomes::add);
        hub.endTurn();

        assertThat(outcomes).containsExactly(Store.Outcome.COMMITTED);
        assertThat(recall(BERT, "#lobby", new Span.Latest(), 10)).containsExactly("two");
    }

    @Test
    void aStoreThatCannotTellIsSaidSo() {
        enter(ANNA, "anna");
        store.close();

        run(new Command.Recall(ANNA, "#lobby", new Span.Latest(), 10));

        assertThat(refusal()).isEqualTo(Reason.HISTORY_UNAVAILABLE);
    }

    private static Command find(SessionId session, String words) {
        return new Command.Find(session, words, Optional.empty(), Optional.empty(), Bounds.NONE, 10);
    }

    private void enter(SessionId session, String name) {
        var origin = new Origin("room", new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
        run(new Command.Enter(session, name, origin, Optional.empty()));
        run(new Command.Join(session, "#lobby"));
    }

    private void say(SessionId session, String to, String... texts) {
        for (var text : texts) {
            run(new Command.Say(session, to, text));
        }
    }

    private List<String> recall(SessionId session, String of, Span span, int limit) {
        run(new Command.Recall(session, of, span, limit));
        return texts(last(Event.Recalled.class).messages());
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(each -> each.text().value()).toList();
    }

    private void run(Command command) {
        store.hurry(true);
        hub.execute(command);
        hub.endTurn();
    }

    private Reason refusal() {
        return last(Event.Refused.class).reason();
    }

    private <T extends Event> T last(Class<T> kind) {
        return events.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
