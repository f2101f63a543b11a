package dev.plausch.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TwoPeopleTest {
    private final Lines listeners = new Lines();
    private final Lines callers = new Lines();

    @Test
    void twoTalkWithoutAServer() throws Exception {
        var code = new CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> {
            try {
                code.complete(new TwoPeople(listeners.screen()).listen(0, input("Hallo\n")));
            } catch (InterruptedException e) {
                code.completeExceptionally(e);
            }
        });
        var waiting = listeners.next();
        assertThat(waiting).matches("Waiting on port [0-9]+ \\.\\.\\.");
        var server = new Server("127.0.0.1", Integer.parseInt(waiting.split(" ")[3]));
        assertThat(new TwoPeople(callers.screen()).call(server, input("Grüße\u001b[2J\nbis dann\n")))
                .isZero();
        assertThat(code.get(5, TimeUnit.SECONDS)).isZero();
        assertThat(listeners.rest()).startsWith("Connected with 127.0.0.1", "< Grüße\\u001b[2J", "< bis dann");
        assertThat(callers.rest()).contains("< Hallo");
    }

    @Test
    void nobodyThereIsTold() throws Exception {
        assertThat(new TwoPeople(callers.screen()).call(new Server("127.0.0.1", 1), input("")))
                .isEqualTo(1);
        assertThat(callers.rest()).containsExactly("plausch: 127.0.0.1:1 cannot be reached");
    }

    private static BufferedReader input(String text) {
        return new BufferedReader(new StringReader(text));
    }
}
