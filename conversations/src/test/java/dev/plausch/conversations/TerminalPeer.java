package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.client.link.DirectoryLink;
import dev.plausch.client.terminal.PeerConsole;
import dev.plausch.client.terminal.Screen;
import dev.plausch.conversations.script.Peer;
import dev.plausch.server.Server;
import dev.plausch.wire.Language;
import dev.plausch.wire.directory.Dialect;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Somebody at `plausch peer`.
final class TerminalPeer implements AutoCloseable {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();
    private int read;

    TerminalPeer(Server server, String name, Dialect dialect) throws IOException {
        this(server.address("main").orElseThrow().getPort(), name, dialect);
    }

    TerminalPeer(int port, String name, Dialect dialect) throws IOException {
        var input = new BufferedReader(new InputStreamReader(new PipedInputStream(keyboard), StandardCharsets.UTF_8));
        var out = new PrintStream(seen, true, StandardCharsets.UTF_8);
        var console = new PeerConsole(
                listener -> DirectoryLink.open("127.0.0.1", port, name, dialect, listener),
                new Screen(out, out, Language.GERMAN, false));
        Thread.ofPlatform().daemon().start(() -> {
            try {
                code.complete(console.run(input));
            } catch (IOException | InterruptedException | RuntimeException e) {
                code.completeExceptionally(e);
            }
        });
    }

    TerminalPeer type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /// Waits for this line, behind those that were waited for before.
    TerminalPeer sees(String line) throws InterruptedException {
        long deadline = System.nanoTime() + 2 * Peer.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var text = seen.toString(StandardCharsets.UTF_8);
            int at = ("\n" + text).indexOf("\n" + line + "\n", read);
            if (at >= 0) {
                read = at + line.length();
                return this;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("waiting for: " + line + "\nin: " + seen.toString(StandardCharsets.UTF_8));
    }

    int exitCode() {
        return code.orTimeout(10, TimeUnit.SECONDS).join();
    }

    String all() {
        return seen.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (!code.isDone()) {
            type("/quit");
            assertThat(exitCode()).isBetween(0, 1);
        }
    }
}
