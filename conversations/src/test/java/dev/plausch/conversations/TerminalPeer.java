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
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Somebody at `plausch peer`.
final class TerminalPeer implements AutoCloseable {
    private final LinkedBlockingQueue<String> coming = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final CompletableFuture<Integer> code = new CompletableFuture<>();

    TerminalPeer(Server server, String name, Dialect dialect) throws IOException {
        this(server.address("main").orElseThrow().getPort(), name, dialect);
    }

    TerminalPeer(int port, String name, Dialect dialect) throws IOException {
        var input = new BufferedReader(new InputStreamReader(new PipedInputStream(keyboard), StandardCharsets.UTF_8));
        var out = new Lines(coming);
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
        while (true) {
            var next = coming.poll(2 * Peer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(next).as("waiting for %s after %s", line, seen).isNotNull();
            seen.add(next);
            if (next.equals(line)) {
                return this;
            }
        }
    }

    int exitCode() {
        return code.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /// All lines so far.
    List<String> all() {
        coming.drainTo(seen);
        return seen;
    }

    @Override
    public void close() throws IOException {
        if (!code.isDone()) {
            type("/quit");
            assertThat(exitCode()).isBetween(0, 1);
        }
    }

    /// Passes on each line that is shown.
    private static final class Lines extends PrintStream {
        private final Queue<String> lines;

        Lines(Queue<String> lines) {
            super(OutputStream.nullOutputStream());
            this.lines = lines;
        }

        @Override
        public void println(String line) {
            lines.add(line);
        }
    }
}
