package dev.plausch.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.Invitation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The clock stands still, or goes as the test says.
class BookTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Book book = new Book(Duration.ofSeconds(10), nanos::get);

    @Test
    void ofAFloodFromOneAddressTenComeThrough() throws Exception {
        int asked = 0;
        for (int i = 0; i < 10_000; i++) {
            asked += book.received(from(1, 1024 + i), "anna") instanceof Book.Ask ? 1 : 0;
        }
        assertThat(asked).isEqualTo(10);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(book.received(from(1, 1025), "anna")).isInstanceOf(Book.Ask.class);
        assertThat(book.received(from(1, 1026), "anna")).isInstanceOf(Book.Ask.class);
        assertThat(book.received(from(1, 1027), "anna")).isEqualTo(new Book.Ignore());
    }

    @Test
    void ofAFloodFromManyAddressesTheLastFiveWaitAndAllOthersAreDeclined() throws Exception {
        var waiting = new ArrayDeque<ReceivedInvitation>();
        for (int i = 0; i < 10_000; i++) {
            var next = from(i, 5_000);
            var pushedOut = Optional.<ReceivedInvitation>empty();
            if (waiting.size() == Book.MOST_WAITING) {
                pushedOut = Optional.of(waiting.removeFirst());
            }
            waiting.add(next);
            assertThat(book.received(next, "anna")).isEqualTo(new Book.Ask(pushedOut));
        }
    }

    @Test
    void onePersonPushesNobodyOut() throws Exception {
        book.received(from(1, 5_000), "anna");
        var bert = Optional.of(new Listed("bert", from(2, 5_000).sender()));
        for (int i = 0; i < 10; i++) {
            var next = from(2, 5_000 + i);
            assertThat(book.received(new ReceivedInvitation(bert, next.sender(), next.invitation()), "anna"))
                    .isEqualTo(new Book.Ask(Optional.empty()));
        }
    }

    @Test
    void whoHasAnsweredIsPushedOutNoMore() throws Exception {
        for (int i = 0; i < Book.MOST_WAITING; i++) {
            book.received(from(i, 5_000), "anna");
        }
        book.answered(from(0, 5_000));
        assertThat(book.received(from(100, 5_000), "anna")).isEqualTo(new Book.Ask(Optional.empty()));
    }

    @Test
    void anInvitationThatIsTooOldIsNotDeclined() throws Exception {
        for (int i = 0; i < Book.MOST_WAITING; i++) {
            book.received(from(i, 5_000), "anna");
        }
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(book.received(from(100, 5_000), "anna")).isEqualTo(new Book.Ask(Optional.empty()));
    }

    @Test
    void oneInvitationInBothDialectsIsOne() throws Exception {
        var line = from(1, 5_000);
        var prefixed = new ReceivedInvitation(
                Optional.empty(),
                line.sender(),
                new Invitation(line.invitation().tcpPort(), Dialect.PREFIXED));
        assertThat(book.received(line, "anna")).isInstanceOf(Book.Ask.class);
        assertThat(book.received(prefixed, "anna")).isEqualTo(new Book.Ignore());
        // Also when it has been answered by then.
        book.answered(line);
        assertThat(book.received(prefixed, "anna")).isEqualTo(new Book.Ignore());
    }

    @Test
    void whoHasManyChatsDeclines() throws Exception {
        int chats = 0;
        while (book.begin("p" + chats, Optional.empty()).isPresent()) {
            chats++;
        }
        assertThat(chats).isEqualTo(32);
        assertThat(book.received(from(1, 5_000), "anna")).isEqualTo(new Book.Decline());
        assertThat(book.want(new Listed("bert", from(2, 5_000).sender())))
                .isEqualTo(new Book.Refuse(PeerEvent.Why.FAILED));
    }

    @Test
    void noMoreThanSixteenAreInvitedAtOnce() throws Exception {
        int invited = 0;
        while (book.want(new Listed("p" + invited, from(invited, 5_000).sender())) instanceof Book.Invite) {
            invited++;
        }
        assertThat(invited).isEqualTo(16);
    }

    @Test
    void theInvitationOfTheFirstNameStandsWhereBothInvite() throws Exception {
        var theirs = from(1, 5_000);
        var bert = new Listed("bert", theirs.sender());
        var fromBert = new ReceivedInvitation(Optional.of(bert), theirs.sender(), theirs.invitation());
        book.want(bert);
        assertThat(book.received(fromBert, "anna")).isEqualTo(new Book.Ignore());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(book.received(fromBert, "carla")).isEqualTo(new Book.Dial(fromBert));
    }

    /// Somebody who is in no list.
    private static ReceivedInvitation from(int number, int port) throws UnknownHostException {
        var bytes = new byte[] {10, 0, (byte) (number >> 8), (byte) number};
        return new ReceivedInvitation(
                Optional.empty(),
                new InetSocketAddress(InetAddress.getByAddress(bytes), port),
                new Invitation(1024 + port % 50_000, Dialect.LINE));
    }
}
