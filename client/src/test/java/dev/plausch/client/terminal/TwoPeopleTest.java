package dev.plausch.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Language;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TwoPeopleTest {
    private final ByteArrayOutputStream listenersScreen = new ByteArrayOutputStream();
    private final ByteArrayOutputStream callersScreen = new ByteArrayOutputStream();

    @Test
    void twoTalkWithoutAServer() throws Exception {
        var code = new CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> {
            try {
                code.complete(new TwoPeople(screen(listenersScreen)).listen(0, input("Hallo\n")));
            } catch (InterruptedException e) {
                code.completeExceptionally(e);
            }
        });
        var caller = new TwoPeople(screen(callersScreen));
        assertThat(caller.call(new Server("127.0.0.1", port()), input("Grüße\u001b[2J\nbis dann\n")))
                .isZero();
        assertThat(code.get(5, TimeUnit.SECONDS)).isZero();
        assertThat(listenersScreen.toString(StandardCharsets.UTF_8))
                .contains("Connected with 127.0.0.1\n", "< Grüße\\u001b[2J\n< bis dann\n");
        assertThat(callersScreen.toString(StandardCharsets.UTF_8)).contains("< Hallo\n");
    }

    @Test
    void nobodyThereIsTold() throws Exception {
        assertThat(new TwoPeople(screen(callersScreen)).call(new Server("127.0.0.1", 1), input("")))
                .isEqualTo(1);
        assertThat(callersScreen.toString(StandardCharsets.UTF_8))
                .isEqualTo("plausch: 127.0.0.1:1 cannot be reached\n");
    }

    private int port() throws InterruptedException {
        var told = Pattern.compile("Waiting on port ([0-9]+)");
        while (true) {
            var match = told.matcher(listenersScreen.toString(StandardCharsets.UTF_8));
            if (match.find()) {
                return Integer.parseInt(match.group(1));
            }
            Thread.sleep(5);
        }
    }

    private static Screen screen(ByteArrayOutputStream out) {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Screen(print, print, Language.ENGLISH, false);
    }

    private static BufferedReader input(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
