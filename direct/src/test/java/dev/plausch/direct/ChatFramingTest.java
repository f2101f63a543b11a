package dev.plausch.direct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.direct.PeerEvent.Closed;
import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// However a published client's packets come, in both dialects of ours, and whoever has asked for the chat.
@ParameterizedClass
@CsvSource({"LINE, OURS", "LINE, THEIRS", "PREFIXED, OURS", "PREFIXED, THEIRS"})
class ChatFramingTest {
    private enum Invitation {
        OURS,
        THEIRS
    }

    @Parameter(0)
    private Dialect dialect = Dialect.LINE;

    @Parameter(1)
    private Invitation invitation = Invitation.OURS;

    private TestPeer anna;
    private Stranger bert;

    @BeforeEach
    void meet() throws IOException {
        anna = new TestPeer("anna", dialect, TestPeer.PATIENT);
        bert = new Stranger("bert");
        anna.knows(bert.listed());
    }

    @AfterEach
    void part() throws IOException {
        anna.close();
        bert.close();
    }

    private Socket connection() throws Exception {
        return switch (invitation) {
            case OURS -> bert.invitedBy(anna);
            case THEIRS -> bert.invites(anna);
        };
    }

    /// At `|` a packet ends, and the next is sent when Anna has read it.
    @ParameterizedTest
    @CsvSource({
        "'bert|hallo\\n[DISCONNECT]\\n', hallo",
        "'bert|hallo\\n[DISCON|NECT]\\n', hallo",
        "'bert|hallo|[DISCONNECT]', hallo",
        "'bert|hallo|[DISCONNECT]\\n', hallo",
        "'bert|hallo\\r\\n[DISCONNECT]\\r\\n', hallo",
        "'berthallo\\n[DISCONNECT]\\n', hallo",
        "'berthallo|[DISCONNECT]', hallo",
        "'bert\\nhallo\\n[DISCONNECT]\\n', hallo",
        "'bert\\n|hallo\\n| [DISCONNECT] \\n', hallo",
        "'bert|hallo[DISCONNECT]', hallo[DISCONNECT]",
    })
    void theEndIsUnderstood(String packets, String text) throws Exception {
        try (var socket = connection()) {
            SeedChat chat = null;
            boolean hasText = false;
            for (var packet : packets.replace("\\n", "\n").replace("\\r", "\r").split("\\|")) {
                Stranger.write(socket, packet);
                chat = chat == null ? anna.opened() : chat;
                if (packet.contains("hallo") && !hasText) {
                    anna.reads(text);
                    hasText = true;
                }
            }
            // What ends the last stands for itself, where the connection ends there, too.
            socket.shutdownOutput();
            assertThat(anna.next(Closed.class)).isEqualTo(new Closed(chat, true));
        }
    }

    @Test
    void aCharacterThatAPacketCutsIsWhole() throws Exception {
        try (var socket = connection()) {
            Stranger.write(socket, "bert");
            anna.opened();
            var bytes = "Grüße".getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(bytes, 0, 3);
            socket.getOutputStream().write(bytes, 3, bytes.length - 3);
            anna.reads("Grüße");
        }
    }

    @Test
    void aLineThatPacketsCutIsWhole() throws Exception {
        try (var socket = connection()) {
            Stranger.write(socket, "bert\n");
            anna.opened();
            Stranger.write(socket, "eins\nzw");
            anna.reads("eins");
            Stranger.write(socket, "ei\ndrei\n");
            anna.reads("zwei");
            anna.reads("drei");
        }
    }

    @Test
    void aTextOnlyMentionsTheEnd() throws Exception {
        try (var socket = connection()) {
            Stranger.write(socket, "bert\n");
            anna.opened();
            Stranger.write(socket, "er sagt [DISCONNECT]\n");
            anna.reads("er sagt [DISCONNECT]");
            Stranger.write(socket, "und weiter\n");
            anna.reads("und weiter");
        }
        assertThat(anna.next(Closed.class).ended()).isFalse();
    }

    @Test
    void aConnectionThatBreaksIsLost() throws Exception {
        try (var socket = connection()) {
            Stranger.write(socket, "bert\n");
            anna.opened();
            socket.setSoLinger(true, 0);
        }
        assertThat(anna.next(Closed.class).ended()).isFalse();
    }

    /// What a published client reads, one `recv` at a time.
    @Test
    void ourNameComesAloneThenTextsThenTheEndAlone() throws Exception {
        try (var socket = connection()) {
            long before = System.nanoTime();
            Stranger.write(socket, "bert");
            var chat = anna.opened();
            if (invitation == Invitation.OURS) {
                assertThat(Stranger.recv(socket)).isEqualTo("anna");
            }
            chat.say("hallo");
            // Stripped as the published clients do it, this does not end the chat.
            chat.say(" [DISCONNECT]");
            chat.close();
            var texts = new StringBuilder();
            while (texts.chars().filter(c -> c == '\n').count() < 2) {
                texts.append(Stranger.recv(socket));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(TestPeer.PATIENT.beforeText());
            assertThat(texts.toString().lines()).containsExactly("hallo", "\u200c [DISCONNECT]");
            assertThat(Stranger.recv(socket)).isEqualTo("[DISCONNECT]\n");
            assertThat(Stranger.recv(socket)).isEmpty();
        }
    }
}
