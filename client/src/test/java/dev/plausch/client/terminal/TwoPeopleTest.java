package dev.plausch.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringReader;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TwoPeopleTest {
    private final Lines listeners = new Lines();
    private final Lines callers = new Lines();

    @Test
    void twoTalkWithoutAServer() throws Exception {
        var listenersKeys = new PipedWriter();
        var callersKeys = new PipedWriter();
        var listening = input(listenersKeys);
        var calling = input(callersKeys);
        var listenersCode = code(() -> new TwoPeople(listeners.screen()).listen(0, listening));
        var waiting = listeners.next();
        assertThat(waiting).matches("Waiting on port [0-9]+ \\.\\.\\.");
        var server = new Server("127.0.0.1", Integer.parseInt(waiting.split(" ")[3]));
        var callersCode = code(() -> new TwoPeople(callers.screen()).call(server, calling));
        assertThat(listeners.next()).isEqualTo("Connected with 127.0.0.1");
        assertThat(callers.next()).isEqualTo("Connected with 127.0.0.1");
        type(listenersKeys, "Hallo\n");
        assertThat(callers.next()).isEqualTo("< Hallo");
        type(callersKeys, "Grüße\u001b[2J\nbis dann\n");
        assertThat(listeners.next()).isEqualTo("< Grüße\\u001b[2J");
        assertThat(listeners.next()).isEqualTo("< bis dann");
        callersKeys.close();
        assertThat(listeners.next()).isEqualTo("127.0.0.1 has ended the conversation");
        assertThat(listenersCode.get(15, TimeUnit.SECONDS)).isZero();
        assertThat(callersCode.get(15, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void nobodyThereIsTold() throws Exception {
        assertThat(new TwoPeople(callers.screen())
                        .call(new Server("127.0.0.1", 1), new BufferedReader(new StringReader(""))))
                .isEqualTo(1);
        assertThat(callers.rest()).containsExactly("plausch: 127.0.0.1:1 cannot be reached");
    }

    private static CompletableFuture<Integer> code(Callable<Integer> program) {
        var code = new CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> {
            try {
                code.complete(program.call());
            } catch (Exception e) {
                code.completeExceptionally(e);
            }
        });
        return code;
    }

    private static void type(PipedWriter keys, String text) throws IOException {
        keys.write(text);
        keys.flush();
    }

    private static BufferedReader input(PipedWriter keys) throws IOException {
        return new BufferedReader(new PipedReader(keys));
    }
}
