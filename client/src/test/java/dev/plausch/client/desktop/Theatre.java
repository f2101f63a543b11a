package dev.plausch.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Plays scenes on a screen in memory (Xvfb), in a process of their own. Where Xvfb is missing the test is skipped; on
/// a machine that sets `CI` it fails.
public final class Theatre {
    private static final String SCREEN = "2000x1400x24";

    private Theatre() {}

    /// What the scenes print. All must end well.
    ///
    /// @param options of Java
    public static void play(Class<?> scenes, List<String> options, String... arguments) throws Exception {
        var screen = screen();
        try {
            var lines = play(display(screen), scenes, options, List.of(arguments));
            lines.forEach(System.out::println);
            assertThat(lines).noneMatch(line -> line.startsWith("FAIL")).contains("END");
        } finally {
            screen.destroy();
            screen.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Process screen() throws IOException {
        try {
            return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw e;
            }
            return Assumptions.abort("there is no Xvfb: " + e.getMessage());
        }
    }

    /// Xvfb says which display it took when it is ready.
    private static String display(Process screen) throws IOException {
        var number = screen.inputReader().readLine();
        assertThat(number).as("the display's number").isNotNull();
        return ":" + number.strip();
    }

    private static List<String> play(String display, Class<?> scenes, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command(scenes, options, arguments)).redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        var process = builder.start();
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static List<String> command(Class<?> scenes, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=false",
                "-Djava.util.prefs.userRoot=" + Path.of("target").toAbsolutePath(),
                "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classes, scenes.getName()));
        command.addAll(arguments);
        return command;
    }
}
