package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plausch.app.Main;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A program of this machine, started by a test. Where it is missing the test is skipped; on a machine that sets `CI`,
/// where it has to be, the test fails.
public final class Program implements AutoCloseable {
    private final Process process;
    private final Thread killer;
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();
    private int awaited;

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

    /// One of `src/test/resources/clients`.
    ///
    /// @param modules where npm has put what it needs
    static Program node(String script, Path modules, String... arguments) throws IOException {
        require("node");
        var file = Path.of("src", "test", "resources", "clients", script).toAbsolutePath();
        var command = new ArrayList<>(List.of("env", "MODULES=" + modules, "node", file.toString()));
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

    /// `plausch` itself, of the classes that are tested here.
    static Program plausch(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return java(command.toArray(String[]::new));
    }

    /// Skips the test where there is no such program, or fails it.
    public static void require(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        boolean present = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
        assume(present, name + " is not installed");
    }

    /// Where something is missing the test is skipped; where it has to be there the test fails.
    public static void assume(boolean given, String otherwise) {
        if (!given && System.getenv("CI") != null) {
            fail(otherwise);
        } else if (!given) {
            abort(otherwise);
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
        await(Pattern.compile(Pattern.quote(text)), 0);
        return this;
    }

    /// Reads until this has come, behind what was waited for in this way before. What matches.
    String awaitNext(Pattern pattern) throws IOException {
        var match = await(pattern, awaited);
        awaited = match.end();
        return match.group();
    }

    private MatchResult await(Pattern pattern, int from) throws IOException {
        var matcher = pattern.matcher(came());
        var bytes = new byte[1024];
        while (!matcher.find(from)) {
            int count = process.getInputStream().read(bytes);
            assertThat(count).as("waiting for %s after %s", pattern, came).isNotNegative();
            came.write(bytes, 0, count);
            matcher = pattern.matcher(came());
        }
        return matcher.toMatchResult();
    }

    /// The port that a server of `examples/seeds` says it has.
    String awaitPort() throws IOException {
        return await(Pattern.compile("lauscht .*\\b([0-9]+)[^0-9\n]*\n"), 0).group(1);
    }

    /// Asks it to end, as Ctrl+C does. Its last words can still be read.
    void interrupt() {
        process.toHandle().destroy();
    }

    /// Ends it at once, as `kill -9` does.
    void kill() {
        process.destroyForcibly();
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
