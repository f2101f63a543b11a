package dev.plausch.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.app.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnlookerTest {
    private static final InetSocketAddress PEER = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 53412);

    @Test
    void itSpeaksTheWordsOfTheSeedsServer() throws Exception {
        var onlooker = new Onlooker(Language.DE, false);
        onlooker.connected("room", PEER);
        onlooker.received("receipt", PEER, "hallo");
        onlooker.closed("room", PEER);
        assertThat(printed(onlooker, 3))
                .containsExactly(
                        "Client ('127.0.0.1', 53412) verbunden.",
                        "Empfangene Daten von ('127.0.0.1', 53412): hallo",
                        "Verbindung zu ('127.0.0.1', 53412) wurde geschlossen.");
    }

    @Test
    void theSingleReceiptDoorHasWordsOfItsOwn() throws Exception {
        var onlooker = new Onlooker(Language.DE, true);
        onlooker.connected("receipt", PEER);
        onlooker.received("receipt", PEER, "hallo");
        onlooker.closed("receipt", PEER);
        onlooker.connected("room", PEER);
        assertThat(printed(onlooker, 4))
                .containsExactly(
                        "Verbunden mit Client: ('127.0.0.1', 53412)",
                        "Empfangene Daten vom Client: hallo",
                        "Verbindung zum Client ('127.0.0.1', 53412) wurde geschlossen.",
                        "Client ('127.0.0.1', 53412) verbunden.");
    }

    @Test
    void anAddressOfIpv6IsShort() throws Exception {
        var onlooker = new Onlooker(Language.DE, false);
        onlooker.connected("room", new InetSocketAddress(InetAddress.ofLiteral("::1"), 7));
        assertThat(printed(onlooker, 1)).containsExactly("Client ('::1', 7) verbunden.");
    }

    @Test
    void whatSomeoneSendsCannotSteerTheTerminal() throws Exception {
        var onlooker = new Onlooker(Language.DE, false);
        onlooker.received("room", PEER, "a\u001b[2J\r\n\u009b31m\u202ez");
        assertThat(printed(onlooker, 1))
                .containsExactly("Empfangene Daten von ('127.0.0.1', 53412): a\\u001b[2J\\r\\n\\u009b31m\\u202ez");
    }

    @Test
    void aSlowTerminalLosesLinesAndIsToldHowMany() throws Exception {
        var onlooker = new Onlooker(Language.EN, false);
        for (int i = 0; i < 10_007; i++) {
            onlooker.received("room", PEER, "line");
        }
        assertThat(printed(onlooker, 10_000)).hasSize(10_001).endsWith("(7 lines left out: the terminal is too slow)");
    }

    private static List<String> printed(Onlooker onlooker, int lines) throws InterruptedException {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        for (int i = 0; i < lines; i++) {
            onlooker.printNext(out);
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
