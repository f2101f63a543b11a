package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Browsers find a page on the main port, within TLS, and at the web door.
class MainPortTest {

    enum Way {
        MAIN_PORT,
        MAIN_PORT_OVER_TLS,
        WEB_DOOR;

        Peer to(Server server) {
            Function<String, Peer> open = this == MAIN_PORT_OVER_TLS
                    ? door -> Peer.overTlsAt(server.address(door).orElseThrow())
                    : door -> Peer.at(server.address(door).orElseThrow());
            return open.apply(this == WEB_DOOR ? "web" : "main");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrowserSeesAPageThatSaysWhatThisIs(Way way) {
        assertThat(answer(way, "GET / HTTP/1.1")).startsWith("HTTP/1.1 200").contains("<html", "Plausch");
    }

    @ParameterizedTest
    @EnumSource
    void headHasNoBody(Way way) {
        assertThat(answer(way, "HEAD / HTTP/1.1")).startsWith("HTTP/1.1 200").doesNotContain("<html");
    }

    @ParameterizedTest
    @EnumSource
    void itSaysThatItIsHealthy(Way way) {
        assertThat(answer(way, "GET /healthz HTTP/1.1")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNothingElse(Way way) {
        assertThat(answer(way, "GET /nirgends HTTP/1.1")).startsWith("HTTP/1.1 404");
        assertThat(answer(way, "GET /../../etc/passwd HTTP/1.1")).matches("(?s)HTTP/1.1 40[04].*");
    }

    private static String answer(Way way, String request) {
        try (var server = Servers.start(Map.of());
                var browser = way.to(server)) {
            browser.send(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return browser.restOfText();
        }
    }
}
