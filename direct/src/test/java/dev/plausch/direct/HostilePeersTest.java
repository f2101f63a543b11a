package dev.plausch.direct;

import static dev.plausch.direct.TestPeer.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.direct.PeerEvent.Closed;
import dev.plausch.direct.PeerEvent.Invited;
import dev.plausch.direct.PeerEvent.Opened;
import dev.plausch.direct.PeerEvent.Refused;
import dev.plausch.direct.PeerEvent.Said;
import dev.plausch.direct.PeerEvent.Why;
import dev.plausch.wire.directory.Dialect;
import dev.plausch.wire.directory.Invitation;
import dev.plausch.wire.directory.Rejection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bert is whatever a stranger may be.
class HostilePeersTest {
    private static final String TEN_MEGABYTES = "x".repeat(10 << 20);

    private TestPeer anna;
    private Stranger bert;

    @BeforeEach
    void meet() throws IOException {
        anna = new TestPeer("anna", Dialect.LINE, TestPeer.PATIENT);
        bert = new Stranger("bert");
        anna.knows(bert.listed());
    }

    @AfterEach
    void part() throws IOException {
        anna.close();
        bert.close();
    }

    @Test
    void aFloodOfInvitationsIsAFew() throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < 10_000; i++) {
            bert.send(new Invitation(20_000 + i, Dialect.LINE).bytes(), anna);
        }
        for (int i = 0; i < 10; i++) {
            anna.next(Invited.class);
        }
        // One a second comes through after the first ten.
        long more =
                untilCarlaDeclines().stream().filter(Invited.class::isInstance).count();
        assertThat(more)
                .isLessThanOrEqualTo(
                        1 + Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    @Test
    void theSixthDeclinesTheFirst() throws Exception {
        bert.send(new Invitation(bert.tcpPort(), Dialect.LINE).bytes(), anna);
        anna.next(Invited.class);
        for (int i = 0; i < 5; i++) {
            try (var other = new Stranger("other" + i)) {
                anna.knows(other.listed());
                other.send(new Invitation(other.tcpPort(), Dialect.LINE).bytes(), anna);
                anna.next(Invited.class);
            }
        }
        assertThat(bert.receive()).isEqualTo("CHAT_REJECTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHAT_REQUEST 22",
                "CHAT_REQUEST 1023",
                "CHAT_REQUEST 65536",
                "CHAT_REQUEST -1",
                "CHAT_REQUEST 5000 5001",
                "CHAT_REQUEST",
                "",
                "x"
            })
    void portsThatNobodyShouldBeMadeToDialAreIgnored(String datagram) throws Exception {
        bert.send(datagram.getBytes(StandardCharsets.UTF_8), anna);
        nothingHasHappened();
    }

    @Test
    void whoIsListedElsewhereIsIgnored() throws Exception {
        anna.list.clear();
        anna.knows(new Listed("bert", new InetSocketAddress(InetAddress.ofLiteral("127.0.0.9"), 5_000)));
        bert.send(new Invitation(bert.tcpPort(), Dialect.LINE).bytes(), anna);
        nothingHasHappened();
    }

    @Test
    void whoeverComesUninvitedIsSentAway() throws Exception {
        try (var socket = new Socket(HERE, anna.peer.port())) {
            assertThat(isClosedFor(socket)).isTrue();
        }
    }

    @Test
    void whoeverNeverGivesANameIsSentAway() throws Exception {
        try (var quick = new TestPeer("anna", Dialect.LINE);
                var socket = bert.invitedBy(quick)) {
            assertThat(isClosedFor(socket)).isTrue();
            assertThat(quick.next(Refused.class)).isEqualTo(new Refused("bert", Why.NO_ANSWER));
        }
    }

    @Test
    void ofManyWhoGiveNoNameSixteenAreHeardAndTheOthersSentAway() throws Exception {
        var crowd = new ArrayList<Socket>();
        try {
            crowd.add(bert.invitedBy(anna));
            while (crowd.size() < 40) {
                crowd.add(new Socket(HERE, anna.peer.port()));
            }
            for (var tooMany : crowd.subList(16, 40)) {
                assertThat(isClosedFor(tooMany)).isTrue();
            }
            for (var heard : crowd.subList(0, 16)) {
                assertThat(isSilent(heard)).isTrue();
            }
            // The first of them was Bert.
            Stranger.write(crowd.getFirst(), "bert\n");
            anna.opened();
        } finally {
            for (var each : crowd) {
                each.close();
            }
        }
    }

    @Test
    void aNameOfTenMegabytesIsNone() throws Exception {
        try (var socket = bert.invitedBy(anna)) {
            pour(socket);
            assertThat(isClosedFor(socket)).isTrue();
        }
        nothingHasHappened();
    }

    @Test
    void aNameOfTenMegabytesIsNoneWhereTheyInvited() throws Exception {
        try (var socket = bert.invites(anna)) {
            pour(socket);
            assertThat(isClosedFor(socket)).isTrue();
        }
        assertThat(anna.next(Refused.class)).isEqualTo(new Refused("bert", Why.FAILED));
    }

    @Test
    void aTextOfTenMegabytesEndsTheChat() throws Exception {
        try (var socket = bert.invitedBy(anna)) {
            Stranger.write(socket, "bert\n");
            anna.opened();
            pour(socket);
            assertThat(anna.next(Closed.class).ended()).isFalse();
        }
    }

    @Test
    void anAcceptedConnectionThatGivesNoNameFails() throws Exception {
        try (var quick = new TestPeer("anna", Dialect.LINE).knows(bert.listed());
                var socket = bert.invites(quick)) {
            assertThat(isClosedFor(socket)).isTrue();
            assertThat(quick.next(Refused.class)).isEqualTo(new Refused("bert", Why.FAILED));
        }
    }

    @Test
    void aPortThatNeverAnswersFails() throws Exception {
        var waiting = new ArrayList<SocketChannel>();
        try (var quick = new TestPeer("anna", Dialect.LINE).knows(bert.listed());
                var full = new ServerSocket(0, 1, HERE)) {
            // A queue that nobody takes from, with more in it than it holds: what comes now is not answered.
            for (int i = 0; i < 8; i++) {
                var channel = SocketChannel.open();
                waiting.add(channel);
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
            }
            bert.send(new Invitation(full.getLocalPort(), Dialect.LINE).bytes(), quick);
            quick.acceptNext();
            assertThat(quick.next(Refused.class)).isEqualTo(new Refused("bert", Why.FAILED));
        } finally {
            for (var each : waiting) {
                each.close();
            }
        }
    }

    @Test
    void whatCouldSteerATerminalIsGone() throws Exception {
        try (var socket = bert.invitedBy(anna)) {
            Stranger.write(socket, "be\u001b[31mrt\u202e\n");
            assertThat(anna.next(Opened.class).chat().peer()).isEqualTo("be[31mrt");
            Stranger.write(socket, "a\u001b]0;x\u0007b\u009bc\n");
            anna.reads("a]0;xbc");
        }
    }

    @Test
    void aTextThatIsTooLongIsDroppedAndTheNextIsRead() throws Exception {
        try (var socket = bert.invitedBy(anna)) {
            Stranger.write(socket, "bert\n");
            anna.opened();
            Stranger.write(socket, "x".repeat(100_000) + "\nkurz\n");
            assertThat(anna.next(Said.class).text()).isEqualTo("kurz");
        }
    }

    @Test
    void whoReadsNothingIsNotWaitedForAtTheEnd() throws Exception {
        try (var quick = new TestPeer("anna", Dialect.LINE);
                var socket = bert.invitedBy(quick)) {
            Stranger.write(socket, "bert\n");
            var chat = quick.opened();
            var much = "x".repeat(8_000);
            for (int i = 0; i < 200; i++) {
                chat.say(much);
            }
            chat.close();
            quick.peer.invite(bert.listed());
            assertThat(quick.next(Refused.class).why()).isEqualTo(Why.NO_ANSWER);
        }
    }

    /// What was sent before has been read before this.
    private void nothingHasHappened() throws Exception {
        assertThat(untilCarlaDeclines()).isEmpty();
    }

    private List<PeerEvent> untilCarlaDeclines() throws Exception {
        try (var carla = new Stranger("carla")) {
            anna.peer.invite(carla.listed());
            carla.receive();
            return anna.untilDeclined(() -> carla.send(new Rejection(Dialect.LINE).bytes(), anna));
        }
    }

    /// Until it is not taken any more.
    private static void pour(Socket socket) throws IOException {
        try {
            Stranger.write(socket, TEN_MEGABYTES);
        } catch (SocketException _) {
            // As it should be.
        }
    }

    private static boolean isClosedFor(Socket socket) throws IOException {
        try {
            return Stranger.patient(socket).getInputStream().read() < 0;
        } catch (SocketException _) {
            return true;
        }
    }

    private static boolean isSilent(Socket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            return socket.getInputStream().read() == Integer.MIN_VALUE;
        } catch (SocketTimeoutException _) {
            return true;
        }
    }
}
