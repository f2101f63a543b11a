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
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bert is whatever a stranger may be.
class HostilePeersTest {
    private TestPeer anna;
    private DatagramSocket bert;

    @BeforeEach
    void meet() throws IOException {
        anna = new TestPeer("anna", Dialect.LINE);
        bert = new DatagramSocket(new InetSocketAddress(HERE, 0));
        bert.setSoTimeout(5_000);
        anna.knows(new Listed("bert", new InetSocketAddress(HERE, bert.getLocalPort())));
    }

    @AfterEach
    void part() {
        anna.close();
        bert.close();
    }

    @Test
    void aFloodOfInvitationsIsAFew() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            send(new Invitation(20_000 + i, Dialect.LINE).bytes());
        }
        for (int i = 0; i < 10; i++) {
            anna.next(Invited.class);
        }
        // One a second comes through after that; the flood itself took less than that.
        anna.readsNothing(Duration.ofMillis(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHAT_REQUEST 22", "CHAT_REQUEST 1023", "CHAT_REQUEST 65536", "CHAT_REQUEST", "", "x"})
    void portsThatNobodyShouldBeMadeToDialAreIgnored(String datagram) throws Exception {
        send(datagram.getBytes(StandardCharsets.UTF_8));
        anna.readsNothing(Duration.ofMillis(50));
    }

    @Test
    void whoIsNotInTheListIsIgnored() throws Exception {
        anna.list.clear();
        send(new Invitation(20_000, Dialect.LINE).bytes());
        anna.readsNothing(Duration.ofMillis(50));
    }

    @Test
    void whoeverComesUninvitedIsSentAway() throws Exception {
        try (var socket = new Socket(HERE, anna.peer.port())) {
            assertThat(isClosedFor(socket)).isTrue();
        }
    }

    @Test
    void whoeverNeverGivesANameIsSentAway() throws Exception {
        try (var socket = invited()) {
            assertThat(isClosedFor(socket)).isTrue();
        }
        assertThat(anna.next(Refused.class)).isEqualTo(new Refused("bert", Why.NO_ANSWER));
    }

    @Test
    void aNameOfTenMegabytesIsNone() throws Exception {
        try (var socket = invited()) {
            var much = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            try {
                for (int i = 0; i < 10; i++) {
                    socket.getOutputStream().write(much);
                }
            } catch (IOException _) {
                // As it should be.
            }
        }
        assertThat(anna.next(Refused.class).why()).isEqualTo(Why.NO_ANSWER);
    }

    @Test
    void anAcceptedConnectionThatGivesNoNameFails() throws Exception {
        try (var listening = new ServerSocket(0)) {
            send(new Invitation(listening.getLocalPort(), Dialect.LINE).bytes());
            anna.acceptNext();
            assertThat(anna.next(Refused.class)).isEqualTo(new Refused("bert", Why.FAILED));
        }
    }

    @Test
    void whatCouldSteerATerminalIsGone() throws Exception {
        try (var socket = invited()) {
            write(socket, "be\u001b[31mrt\u202e\n");
            assertThat(anna.next(Opened.class).chat().peer()).isEqualTo("be[31mrt");
            write(socket, "a\u001b]0;x\u0007b\u009bc\n");
            anna.reads("a]0;xbc");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'bert|hallo\\n[DISCONNECT]\\n', hallo",
        "'bert|hallo\\n[DISCON|NECT]\\n', hallo",
        "'bert|hallo|[DISCONNECT]', hallo",
        "'berthallo\\n[DISCONNECT]\\n', hallo",
        "'bert\\nhallo\\n[DISCONNECT]\\n', hallo",
    })
    void theEndIsUnderstoodHoweverItComes(String packets, String text) throws Exception {
        try (var socket = invited()) {
            for (var packet : packets.replace("\\n", "\n").split("\\|")) {
                write(socket, packet);
                // What comes in one packet and what does not is the subject here.
                Thread.sleep(packet.equals("bert") ? 70 : packet.endsWith("lo") && packets.endsWith("T]") ? 40 : 3);
            }
            var chat = anna.opened();
            anna.reads(text);
            assertThat(anna.next(Closed.class)).isEqualTo(new Closed(chat, true));
        }
    }

    @Test
    void aTextOnlyMentionsTheEnd() throws Exception {
        try (var socket = invited()) {
            write(socket, "bert\n");
            anna.opened();
            write(socket, "er sagt [DISCONNECT]\n");
            anna.reads("er sagt [DISCONNECT]");
            write(socket, "und weiter\n");
            anna.reads("und weiter");
        }
        assertThat(anna.next(Closed.class).ended()).isFalse();
    }

    @Test
    void aConnectionThatBreaksIsLost() throws Exception {
        try (var socket = invited()) {
            write(socket, "bert\n");
            anna.opened();
            socket.setSoLinger(true, 0);
        }
        assertThat(anna.next(Closed.class).ended()).isFalse();
    }

    @Test
    void aTextThatIsTooLongIsDroppedAndTheNextIsRead() throws Exception {
        try (var socket = invited()) {
            write(socket, "bert\n");
            anna.opened();
            write(socket, "x".repeat(100_000) + "\nkurz\n");
            assertThat(anna.next(Said.class).text()).isEqualTo("kurz");
        }
    }

    /// A connection to Anna, who has invited Bert.
    private Socket invited() throws Exception {
        anna.peer.invite(anna.list.getFirst());
        var packet = new DatagramPacket(new byte[100], 100);
        bert.receive(packet);
        assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII))
                .isEqualTo("CHAT_REQUEST " + anna.peer.port());
        return new Socket(HERE, anna.peer.port());
    }

    private void send(byte[] datagram) throws IOException {
        bert.send(new DatagramPacket(datagram, datagram.length, HERE, anna.peer.port()));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isClosedFor(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException _) {
            return true;
        }
    }
}
