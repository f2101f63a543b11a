package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// `plausch serve` as a program of its own, on free ports. Several threads.
final class ServerProcess implements AutoCloseable {
    /// Recorded by strace on a busy machine.
    private static final Duration PATIENCE = Peer.PATIENCE.multipliedBy(6);
    /// The last line of the greeting.
    private static final String GREETED = "plausch serve --lan";
    private static final Pattern DOOR = Pattern.compile("  (\\w+) +127\\.0\\.0\\.1:([0-9]+) .*");

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private boolean silent;

    private ServerProcess(Process process) {
        this.process = process;
        // A virtual one would hold up others while it reads.
        Thread.ofPlatform().daemon().name("server-output").start(this::listen);
    }

    /// How it is started.
    ///
    /// @param prefix what stands before the command, such as strace
    /// @param data the data directory
    /// @param properties `-DNAME=VALUE`
    /// @param settings `KEY=VALUE`
    record Setup(List<String> prefix, Path data, List<String> properties, List<String> settings) {
        /// With every kind of door but those that this package has no use for, and no limit on how much is said.
        private static final List<String> ALWAYS = List.of(
                "listen.main=off",
                "listen.web=off",
                "listen.room=0",
                "listen.relay=0",
                "listen.receipt=0",
                "listen.directory=0",
                "directory.peers=0",
                "limits.enabled=false");

        static Setup of(Path data) {
            return new Setup(List.of(), data.toAbsolutePath(), List.of(), ALWAYS);
        }

        Setup behind(List<String> before) {
            return new Setup(before, data, properties, settings);
        }

        /// Its commits do not wait for the disk. To show what a rig finds.
        Setup withoutSync() {
            return new Setup(prefix, data, List.of("-Dplausch.store.synchronous=NORMAL"), settings);
        }

        Setup with(String... more) {
            var all = new ArrayList<>(settings);
            all.addAll(List.of(more));
            return new Setup(prefix, data, properties, all);
        }

        private List<String> command() {
            var command = new ArrayList<>(prefix);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // Without its optimizing compiler, for these servers live for seconds.
            command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
            command.addAll(properties);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.plausch.app.Main", "serve"));
            command.addAll(List.of("--data", data.toString()));
            settings.forEach(each -> command.addAll(List.of("--set", each)));
            return command;
        }
    }

    /// Starts it and returns when its doors are open.
    static ServerProcess serving(Setup setup) throws IOException {
        var server = launched(setup);
        server.awaitLine(line -> line.contains(GREETED));
        return server;
    }

    /// Starts it, perhaps in vain.
    static ServerProcess launched(Setup setup) throws IOException {
        return new ServerProcess(
                new ProcessBuilder(setup.command()).redirectErrorStream(true).start());
    }

    private void listen() {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException _) {
            // It was killed.
        }
        ended();
    }

    private synchronized void heard(String line) {
        said.add(line);
        notifyAll();
    }

    private synchronized void ended() {
        silent = true;
        notifyAll();
    }

    /// Waits for a line of its output, also among those that came before.
    synchronized String awaitLine(Predicate<String> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int at = 0;
        while (true) {
            for (; at < said.size(); at++) {
                if (wanted.test(said.get(at))) {
                    return said.get(at);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertThat(silent || left <= 0).as("waiting for a line in %s", said).isFalse();
            waitFor(left);
        }
    }

    private synchronized void waitFor(long millis) {
        try {
            wait(Math.max(1, millis));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that it has said until its end.
    synchronized List<String> lastWords() {
        while (!silent) {
            waitFor(PATIENCE.toMillis());
        }
        return List.copyOf(said);
    }

    InetSocketAddress door(String word) {
        var line = awaitLine(each -> each.startsWith("  " + word + " "));
        var matcher = DOOR.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        return new InetSocketAddress("127.0.0.1", Integer.parseInt(matcher.group(2)));
    }

    /// The server itself, behind whatever it was started by.
    ProcessHandle program() {
        return process.descendants().reduce((_, last) -> last).orElse(process.toHandle());
    }

    /// SIGKILL: it has no time for a last word.
    void kill() {
        program().destroyForcibly();
        exitCode();
    }

    /// SIGTERM, as the system does when it shuts down.
    void stop() {
        program().destroy();
        assertThat(exitCode()).as("%s", said).isZero();
    }

    int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        program().destroyForcibly();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
