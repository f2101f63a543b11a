package dev.plausch.direct;

import static dev.plausch.direct.TestPeer.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What a published client reads, one `recv` at a time.
class ChatTimingTest {
    private static final Times TIMES =
            new Times(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(150), Duration.ofMillis(80));

    @Test
    void textsComeAfterTheNameAndTheEndComesAlone() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE, TIMES);
                var bert = invited(anna)) {
            bert.getOutputStream().write("bert".getBytes(StandardCharsets.UTF_8));
            var chat = anna.opened();
            chat.say("hallo");
            chat.say("[DISCONNECT]");
            chat.close();
            assertThat(recv(bert)).isEqualTo("anna");
            long named = System.nanoTime();
            var texts = new StringBuilder();
            while (texts.length() < "hallo\n?[DISCONNECT]\n".length()) {
                texts.append(recv(bert));
            }
            // The reader may have been late for the name.
            assertThat(System.nanoTime() - named)
                    .isGreaterThan(Duration.ofMillis(75).toNanos());
            assertThat(texts.toString().lines().map(String::strip))
                    .hasSize(2)
                    .startsWith("hallo")
                    .doesNotContain("[DISCONNECT]");
            assertThat(recv(bert)).isEqualTo("[DISCONNECT]\n");
            assertThat(recv(bert)).isEmpty();
        }
    }

    @Test
    void whoReadsNothingIsNotWaitedForAtTheEnd() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE, TestPeer.QUICK);
                var bert = invited(anna)) {
            bert.getOutputStream().write("bert\n".getBytes(StandardCharsets.UTF_8));
            var chat = anna.opened();
            var much = "x".repeat(8_000);
            for (int i = 0; i < 200; i++) {
                chat.say(much);
            }
            chat.close();
            anna.peer.awaitEnd(Duration.ofSeconds(5));
            anna.peer.invite(anna.list.getFirst());
            assertThat(anna.next(PeerEvent.Refused.class).why()).isEqualTo(PeerEvent.Why.NO_ANSWER);
        }
    }

    private static Socket invited(TestPeer anna) throws Exception {
        // Nobody reads at this UDP port.
        anna.knows(new Listed("bert", new InetSocketAddress(HERE, 9)));
        anna.peer.invite(anna.list.getFirst());
        return connected(anna);
    }

    /// The invitation is noted on another thread.
    private static Socket connected(TestPeer anna) throws IOException, InterruptedException {
        Thread.sleep(50);
        var socket = new Socket(HERE, anna.peer.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static String recv(Socket socket) throws IOException {
        var bytes = new byte[1024];
        int count = Math.max(0, socket.getInputStream().read(bytes));
        return new String(Arrays.copyOf(bytes, count), StandardCharsets.UTF_8);
    }
}
