package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is past its retention goes, and nothing else.
public abstract class RetentionContract extends StoreContract {
    private static final Retention THREE = new Retention(Optional.empty(), Optional.of(3));
    private static final Retention AN_HOUR = new Retention(Optional.of(Duration.ofHours(1)), Optional.empty());

    @Test
    void foreverKeepsAll() {
        say(10);

        expire(Retention.FOREVER, Map.of());

        assertThat(inLobby()).hasSize(10);
    }

    @Test
    void theNewestOfEachConversationStay() {
        var all = say(250);
        say(BERT, ELSEWHERE, "hello");
        tell(ANNA, BERT, "psst");

        expire(THREE, Map.of());

        assertThat(inLobby()).isEqualTo(all.subList(247, 250));
        assertThat(Asking.latest(store, ELSEWHERE, 10)).hasSize(1);
        assertThat(withBert()).hasSize(1);
    }

    @Test
    void theOldGo() {
        say(10);
        tell(ANNA, BERT, "old");
        now += Duration.ofMinutes(90).toMillis();
        var young = say(5);

        expire(AN_HOUR, Map.of());

        assertThat(inLobby()).isEqualTo(young);
        assertThat(withBert()).isEmpty();
    }

    @Test
    void whatIsExactlyAsOldAsAllowedStays() {
        var all = say(2);
        now += Duration.ofHours(1).toMillis();

        expire(AN_HOUR, Map.of());

        assertThat(inLobby()).isEqualTo(all);
    }

    @Test
    void eitherLimitSuffices() {
        say(10);
        now += Duration.ofMinutes(90).toMillis();
        var young = say(5);

        expire(new Retention(AN_HOUR.age(), Optional.of(7)), Map.of());
        assertThat(inLobby()).isEqualTo(young);

        expire(new Retention(AN_HOUR.age(), Optional.of(2)), Map.of());
        assertThat(inLobby()).isEqualTo(young.subList(3, 5));
    }

    @Test
    void aRoomMayHaveItsOwn() {
        say(10);
        for (int i = 0; i < 10; i++) {
            say(BERT, ELSEWHERE, "text " + i);
        }

        expire(THREE, Map.of(RoomName.of("#LOBBY").orElseThrow(), Retention.FOREVER));

        assertThat(inLobby()).hasSize(10);
        assertThat(Asking.latest(store, ELSEWHERE, 10)).hasSize(3);
    }

    @Test
    void aRoomsHoldsForWhatItsOperatorsAreTold() {
        for (int i = 0; i < 10; i++) {
            tellOperators(ANNA, LOBBY, "text " + i);
            tellOperators(ANNA, ELSEWHERE, "text " + i);
        }

        expire(Retention.FOREVER, Map.of(LOBBY, THREE));

        assertThat(latest(LOBBYS_OPERATORS)).hasSize(3);
        assertThat(latest(new Conversation.Ranked(ELSEWHERE, RoomRecord.Rank.OPERATOR)))
                .hasSize(10);
    }

    @Test
    void goneIsAlsoGoneForSearches() {
        say(10);

        expire(THREE, Map.of());

        assertThat(Asking.<List<Message>>ask(
                        store,
                        history -> history.search(new Search(
                                Words.query("text"),
                                List.of(new Conversation.Room(LOBBY)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Bounds.NONE,
                                100))))
                .hasSize(3);
    }

    @Test
    void theLastIdStays() {
        var all = say(2);
        now += Duration.ofDays(1).toMillis();

        expire(AN_HOUR, Map.of());

        assertThat(inLobby()).isEmpty();
        assertThat(Asking.<MessageId>ask(store, History::last))
                .isEqualTo(all.get(1).id());
    }

    private void expire(Retention server, Map<RoomName, Retention> rooms) {
        store.expire(server, rooms, Instant.ofEpochMilli(now));
        settle(store);
    }

    private List<Message> withBert() {
        return Asking.ask(
                store,
                history -> history.page(new Conversation.Private(ANNA, BERT), new Span.Latest(), Bounds.NONE, 10));
    }
}
