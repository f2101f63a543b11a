package dev.plausch.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Plays [Scenes] on a screen in memory (Xvfb), in a process of its own.
class WindowTest {
    private static final String SCREEN = "1600x1000x24";

    @Test
    @Timeout(120)
    void everySceneEndsWell() throws Exception {
        var screen = screen();
        try {
            var lines = play(display(screen));
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

    private static List<String> play(String display) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=false",
                        "-Djava.util.prefs.userRoot=" + Path.of("target").toAbsolutePath(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes,
                        Scenes.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("DISPLAY", display);
        var scenes = builder.start();
        try (var reader = new BufferedReader(new InputStreamReader(scenes.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } finally {
            scenes.destroyForcibly();
            scenes.waitFor();
        }
    }
}
