package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What no honest client sends. The others in the lobby notice nothing, but that somebody whom they knew left. (Input
/// that is merely wrong is the subject of the scripts.)
class BadInputTest {
    private static final byte[] TLS_HELLO_BEGINS = {0x16, 3, 1, 2, 0, 1, 0};
    private static final String COMES = " ist der Unterhaltung beigetreten\n";
    private static final String LEAVES = " hat die Unterhaltung verlassen\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aResetInAnyStateHarmsNobody(State state) throws Exception {
        try (var server = Servers.start(Map.of());
                var witness = witness(server)) {
            try (var peer = Peer.at(server.address(state.door).orElseThrow())) {
                state.reached.accept(peer);
                peer.reset();
            }
            awaitGuests(server, 1);
            witness.halfClose();
            // It came, or it was cut off before that; it may have said something; and it left. Half a name may be one.
            assertThat(witness.restOfText()).matches("((k|kurz)" + COMES + "(kurz: .*\n)*(k|kurz)" + LEAVES + ")?");
        }
    }

    static List<State> aResetInAnyStateHarmsNobody() {
        return List.of(
                new State("room", "connected", peer -> {}),
                new State("room", "asked for a name", peer -> peer.receive("USER")),
                new State("room", "half a name", peer -> peer.receive("USER").send("k")),
                new State(
                        "room", "a name just sent", peer -> peer.receive("USER").send("kurz\n")),
                new State("room", "named", BadInputTest::enterRoom),
                new State("room", "half a message", peer -> enterRoom(peer).send("Hal")),
                new State("room", "half a character", peer -> enterRoom(peer).send(new byte[] {'G', 'r', (byte) 0xc3})),
                new State("room", "a message just sent", peer -> enterRoom(peer).send("Hallo\n")),
                new State("room", "refused", peer -> peer.receive("USER").send("zeuge")),
                new State("relay", "connected", peer -> {}),
                new State("relay", "named", peer -> peer.send("kurz\n").receive("Angemeldet als kurz\n")),
                new State("relay", "a message just sent", peer -> peer.send("kurz\nniemand: da\n")),
                new State("receipt", "connected", peer -> {}),
                new State("receipt", "half a message", peer -> peer.send("Not")),
                new State("receipt", "a message just sent", peer -> peer.send("Notiz\n")),
                new State("directory", "connected", peer -> {}),
                new State("directory", "half a line", peer -> peer.send("REGIS")),
                new State("directory", "half a length", peer -> peer.send(new byte[] {0, 0})),
                new State("directory", "half a frame", peer -> peer.send("\0\0\0\22REGIS")),
                new State("directory", "registration just sent", peer -> peer.send("REGISTER kurz 5001\n")),
                new State("directory", "just welcomed", BadInputTest::register),
                new State(
                        "directory",
                        "with the list",
                        peer -> assertThat(register(peer).line()).startsWith("USERLIST ")),
                new State(
                        "directory",
                        "a broadcast just sent",
                        peer -> register(peer).send("BROADCAST kurz Hallo\n")),
                new State("main", "connected", peer -> {}),
                new State("main", "half a word", peer -> peer.send("REGIST")),
                new State("main", "half a hello", peer -> peer.send(TLS_HELLO_BEGINS)),
                new State("main", "half a request", peer -> peer.send("GET / HT")),
                new State("main", "asked for a name", peer -> peer.receive("USER")),
                new State("main", "named", BadInputTest::enterRoom),
                new State("web", "connected", peer -> {}),
                new State("web", "half a request", peer -> peer.send("GET / HTTP/1.1\r\nHost: x\r\nX-")));
    }

    /// io_uring can lose a reset that comes together with the last bytes: nothing tells the server until it writes.
    @Test
    void aResetRightBehindAMessageIsNoticed() throws Exception {
        try (var server = Servers.start(Map.of("limits.enabled", "false"))) {
            for (int i = 0; i < 40; i++) {
                try (var peer = Peer.at(server.address("receipt").orElseThrow())) {
                    peer.send("Notiz\n").receive("Daten erfolgreich empfangen!");
                    peer.send(" \n").reset();
                }
                awaitGuests(server, 0);
            }
        }
    }

    private static Peer enterRoom(Peer peer) {
        return peer.receive("USER").send("kurz\n").receive("Verbindung zum Server aufgebaut\n");
    }

    private static Peer register(Peer peer) {
        return peer.send("REGISTER kurz 5001\n").receive("WELCOME kurz\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneMebibyteWithoutNewlineIsRefusedAndClosed(Flood flood) throws Exception {
        try (var server = Servers.start(Map.of());
                var witness = witness(server)) {
            try (var peer = flood.entrance.to(server, flood.door)) {
                flood.reached.accept(peer);
                var block = "x".repeat(1 << 16);
                send(peer, flood.begin);
                for (int i = 0; i <= 16; i++) {
                    send(peer, block);
                }
                var answer = peer.restOfText();
                assertThat(answer).startsWith(flood.answer);
                assertThat(answer.substring(flood.answer.length())).doesNotContain("zu lang", "x");
            }
            awaitGuests(server, 1);
            witness.halfClose();
            assertThat(witness.restOfText()).isIn("", "kurz" + COMES + "kurz" + LEAVES);
        }
    }

    static Stream<Flood> oneMebibyteWithoutNewlineIsRefusedAndClosed() {
        var tooLong = "Nachricht zu lang (höchstens 8192 Byte)";
        var error = "Fehler: " + tooLong;
        Consumer<Peer> nothing = peer -> {};
        return Stream.of(
                new Flood("room", Entrance.OWN_PORT, "as a name", peer -> peer.receive("USER"), "", error + "\n"),
                new Flood("room", Entrance.OWN_PORT, "as a message", BadInputTest::enterRoom, "", error + "\n"),
                new Flood("room", Entrance.MAIN_PORT, "at once", nothing, "", "USER" + error + "\n"),
                new Flood(
                        "room", Entrance.MAIN_PORT_OVER_TLS, "as a message", BadInputTest::enterRoom, "", error + "\n"),
                new Flood("relay", Entrance.OWN_PORT, "as a name", nothing, "", error + "\n"),
                new Flood(
                        "relay",
                        Entrance.OWN_PORT,
                        "as a message",
                        peer -> peer.send("kurz\n").receive("Angemeldet als kurz\n"),
                        "zeuge: ",
                        error + "\n"),
                new Flood("receipt", Entrance.OWN_PORT, "as a message", nothing, "", error),
                new Flood(
                        "directory", Entrance.OWN_PORT, "to register", nothing, "REGISTER ", "ERROR " + tooLong + "\n"),
                new Flood(
                        "directory",
                        Entrance.MAIN_PORT,
                        "to register",
                        nothing,
                        "REGISTER ",
                        "ERROR " + tooLong + "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void noiseIsClosedOrAnsweredAndReadByNobody(Noise noise) throws Exception {
        try (var server = Servers.start(Map.of());
                var witness = witness(server)) {
            try (var peer = Peer.at(server.address(noise.door).orElseThrow())) {
                send(peer, noise.bytes);
                peer.halfClose();
                peer.rest();
            }
            awaitGuests(server, 1);
            witness.halfClose();
            assertThat(witness.restOfText()).isEmpty();
        }
    }

    static List<Noise> noiseIsClosedOrAnsweredAndReadByNobody() {
        return List.of(
                new Noise("main", "a broken hello", "\26\3\1\0\5xxxxx"),
                new Noise("main", "a hello of SSL 2", "\26\0\2" + "x".repeat(100)),
                new Noise("main", "half a hello, and no more", "\26\3\1\2\0\1\0"),
                new Noise("main", "an endless request line", "GET /" + "x".repeat(100_000)),
                new Noise("main", "endless headers", "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(20_000)),
                new Noise("main", "a request that is none", "GET nonsense\r\n\r\n"),
                new Noise("web", "not HTTP", "REGISTER anna 5001\n"),
                new Noise("web", "an endless line", "x".repeat(100_000)),
                new Noise("directory", "nothing but zeros", "\0".repeat(10_000)),
                new Noise("directory", "a hello", "\26\3\1\2\0\1\0" + "x".repeat(600)),
                new Noise("room", "only negotiation", "\u00ff\u00fb".repeat(10_000)),
                new Noise("room", "only blanks", " \n".repeat(10_000)),
                new Noise("room", "only NUL", "\0".repeat(100_000)),
                new Noise("relay", "only blanks", " \n".repeat(10_000)));
    }

    /// Somebody in the room, who reads whatever reaches it.
    private static Peer witness(Server server) {
        return Peer.at(server.address("room").orElseThrow())
                .receive("USER")
                .send("zeuge\n")
                .receive("Verbindung zum Server aufgebaut\n");
    }

    /// Waits until the server has noticed who left.
    private static void awaitGuests(Server server, int count) throws Exception {
        long deadline = System.nanoTime() + Peer.PATIENCE.toNanos();
        while (server.guests().get(15, TimeUnit.SECONDS).size() != count) {
            assertThat(System.nanoTime()).as("they are still there").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static void send(Peer peer, String latin) {
        try {
            peer.send(latin.getBytes(StandardCharsets.ISO_8859_1));
        } catch (UncheckedIOException _) {
            // The server has closed the connection, as it may.
        }
    }

    record State(String door, String name, Consumer<Peer> reached) {
        @Override
        public String toString() {
            return door + ": " + name;
        }
    }

    record Flood(String door, Entrance entrance, String name, Consumer<Peer> reached, String begin, String answer) {
        @Override
        public String toString() {
            return door + " by " + entrance + ": " + name;
        }
    }

    record Noise(String door, String name, String bytes) {
        @Override
        public String toString() {
            return door + ": " + name;
        }
    }
}
