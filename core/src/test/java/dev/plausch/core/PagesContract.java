package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages of a conversation: the right ones, oldest first.
public abstract class PagesContract extends StoreContract {
    /// Twenty messages, of which the test asks by their index.
    private List<Message> all = List.of();

    @BeforeEach
    void fill() {
        all = IntStream.range(0, 20)
                .mapToObj(i -> {
                    say(BERT, ELSEWHERE, "in between");
                    return say(ANNA, LOBBY, "text " + i);
                })
                .toList();
    }

    @Test
    void theLatestAreTheNewestOldestFirst() {
        assertPage(new Span.Latest(), 3, 17, 20);
        assertPage(new Span.Latest(), 100, 0, 20);
    }

    @Test
    void beforeAreTheNewestOfThoseBefore() {
        assertPage(new Span.Before(id(10)), 3, 7, 10);
        assertPage(new Span.Before(id(2)), 3, 0, 2);
        assertPage(new Span.Before(MessageId.FIRST), 3, 0, 0);
        assertPage(new Span.Before(MessageId.LAST), 3, 17, 20);
    }

    @Test
    void afterAreTheOldestOfThoseAfter() {
        assertPage(new Span.After(id(10)), 3, 11, 14);
        assertPage(new Span.After(id(18)), 3, 19, 20);
        assertPage(new Span.After(MessageId.LAST), 3, 0, 0);
        assertPage(new Span.After(MessageId.FIRST), 3, 0, 3);
    }

    @Test
    void aroundHasTheMessageInItsMiddle() {
        assertPage(new Span.Around(id(10)), 5, 8, 13);
        assertPage(new Span.Around(id(10)), 4, 8, 12);
        assertPage(new Span.Around(id(10)), 1, 10, 11);
        assertPage(new Span.Around(id(0)), 5, 0, 3);
    }

    @Test
    void aroundATimeThatHasNoMessageHasThoseBeforeAndAfter() {
        assertPage(new Span.Around(id(10).previous()), 4, 8, 12);
    }

    @Test
    void betweenLeavesBothOutAndBeginsAtItsBeginning() {
        assertPage(new Span.Between(id(5), id(10)), 100, 6, 10);
        assertPage(new Span.Between(id(5), id(10)), 2, 6, 8);
        assertPage(new Span.Between(id(5), id(5)), 2, 0, 0);
    }

    @Test
    void betweenMayGoBackInTime() {
        assertPage(new Span.Between(id(10), id(5)), 100, 6, 10);
        assertPage(new Span.Between(id(10), id(5)), 2, 8, 10);
    }

    @Test
    void boundsHoldForEverySpan() {
        var bounds = new Bounds(id(5), id(14));

        assertPage(new Span.Latest(), bounds, 3, 12, 15);
        assertPage(new Span.Latest(), bounds, 100, 5, 15);
        assertPage(new Span.Before(id(7)), bounds, 100, 5, 7);
        assertPage(new Span.Before(id(19)), bounds, 2, 13, 15);
        assertPage(new Span.After(id(12)), bounds, 100, 13, 15);
        assertPage(new Span.After(id(1)), bounds, 2, 5, 7);
        assertPage(new Span.Around(id(5)), bounds, 6, 5, 8);
        assertPage(new Span.Between(id(1), id(19)), bounds, 100, 5, 15);
        assertPage(new Span.Between(id(19), id(1)), bounds, 2, 13, 15);
    }

    @Test
    void boundsThatHoldNothingShowNothing() {
        assertPage(new Span.Latest(), new Bounds(id(10), id(5)), 100, 0, 0);
        assertPage(new Span.Around(id(7)), new Bounds(MessageId.LAST, MessageId.FIRST), 100, 0, 0);
    }

    @Test
    void anUnknownRoomHasNoMessages() {
        assertThat(Asking.latest(store, RoomName.of("#nobody").orElseThrow(), 10))
                .isEmpty();
    }

    @Test
    void deletedMessagesDoNotMakeAPageShorter() {
        keep(new Change.Delete(id(18), ANNA));

        assertThat(page(new Span.Latest(), Bounds.NONE, 3)).containsExactly(all.get(16), all.get(17), all.get(19));
    }

    private MessageId id(int index) {
        return all.get(index).id();
    }

    private void assertPage(Span span, int limit, int from, int to) {
        assertPage(span, Bounds.NONE, limit, from, to);
    }

    private void assertPage(Span span, Bounds bounds, int limit, int from, int to) {
        assertThat(page(span, bounds, limit)).as("%s within %s", span, bounds).isEqualTo(all.subList(from, to));
    }

    private List<Message> page(Span span, Bounds bounds, int limit) {
        return Asking.ask(store, history -> history.page(new Conversation.Room(LOBBY), span, bounds, limit));
    }
}
