package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plausch.conversations.script.Peer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A program of this machine, started by a test. Where it is missing the test is skipped; on a machine that sets `CI`,
/// where it has to be, the test fails.
final class Program implements AutoCloseable {
    private final Process process;
    private final Thread killer;
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();

    private Program(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PYTHONUTF8", "1");
        process = builder.start();
        killer = Thread.startVirtualThread(this::killWhenLate);
    }

    static Program start(String name, String... arguments) throws IOException {
        require(name);
        var command = new ArrayList<>(List.of(name));
        command.addAll(List.of(arguments));
        return new Program(command);
    }

    /// One of `src/test/resources/clients`.
    static Program python(String script, String... arguments) throws IOException {
        require("python3");
        var file = Path.of("src", "test", "resources", "clients", script).toAbsolutePath();
        var command = new ArrayList<>(List.of("python3", file.toString()));
        command.addAll(List.of(arguments));
        return new Program(command);
    }

    /// The JDK that runs this test. Without its optimizing compiler, for these programs live for seconds.
    static Program java(String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        return new Program(command);
    }

    static void require(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        boolean present = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
        if (!present && System.getenv("CI") != null) {
            fail(name + " is not installed");
        } else if (!present) {
            abort(name + " is not installed");
        }
    }

    Program type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return this;
    }

    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /// Reads until this has come, also within what came before.
    Program awaitOutput(String text) throws IOException {
        awaitOutput(Pattern.compile(Pattern.quote(text)));
        return this;
    }

    /// The first group of what matches.
    private String awaitOutput(Pattern pattern) throws IOException {
        var matcher = pattern.matcher(came.toString(StandardCharsets.UTF_8));
        while (!matcher.find()) {
            int octet = process.getInputStream().read();
            assertThat(octet).as("waiting for %s after %s", pattern, came).isNotNegative();
            came.write(octet);
            matcher = pattern.matcher(came.toString(StandardCharsets.UTF_8));
        }
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }

    /// The port that a server of `examples/seeds` says it has.
    String awaitPort() throws IOException {
        return awaitOutput(Pattern.compile("lauscht .*\\b([0-9]+)[^0-9\n]*\n"));
    }

    /// Asks it to end, as Ctrl+C does. Its last words can still be read.
    void interrupt() {
        process.toHandle().destroy();
    }

    /// What has been read of it so far.
    String came() {
        return came.toString(StandardCharsets.UTF_8);
    }

    /// All that it writes until its end.
    String output() throws IOException {
        came.writeBytes(process.getInputStream().readAllBytes());
        return came.toString(StandardCharsets.UTF_8);
    }

    private void killWhenLate() {
        try {
            if (!process.waitFor(2 * Peer.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        killer.interrupt();
        process.destroyForcibly();
    }
}
