package dev.plausch.conversations;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Performance;
import dev.plausch.conversations.script.Script;
import dev.plausch.conversations.script.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every script under `src/test/resources/conversations`: by the doors' own ports over each transport, by the main
/// port, and by the main port over TLS.
class ConversationsTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "conversations");

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void goesAsWritten(Show show) {
        var settings = new HashMap<>(show.script().settings());
        settings.put("server.transport", show.transport());
        try (var server = Servers.start(settings)) {
            Performance.of(show.script(), server, show.entrance());
        }
    }

    static Stream<Show> goesAsWritten() throws IOException {
        try (var files = Files.walk(SCRIPTS)) {
            var scripts = files.filter(file -> file.toString().endsWith(".talk"))
                    .sorted()
                    .map(ConversationsTest::read)
                    .toList();
            return scripts.stream().flatMap(ConversationsTest::shows);
        }
    }

    private static Script read(Path file) {
        var name = SCRIPTS.relativize(file).toString().replace('\\', '/').replace(".talk", "");
        try {
            return Script.parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Show> shows(Script script) {
        return Stream.concat(
                script.entrances().stream().map(entrance -> new Show(script, entrance, "auto")),
                Lazy.OTHER_TRANSPORTS.stream().map(transport -> new Show(script, Entrance.OWN_PORT, transport)));
    }

    /// A script, and how it is performed.
    record Show(Script script, Entrance entrance, String transport) {
        @Override
        public String toString() {
            var by = transport.equals("auto") ? "" : " over " + transport;
            return script.name() + ", by " + entrance + by;
        }
    }

    private static final class Lazy {
        /// Those that this machine has, beside the default.
        static final List<String> OTHER_TRANSPORTS = Stream.of("io_uring", "epoll", "nio")
                .filter(Lazy::isAvailable)
                .filter(transport -> !transport.equals(chosen()))
                .toList();

        private static boolean isAvailable(String transport) {
            return switch (transport) {
                case "io_uring" -> io.netty.channel.uring.IoUring.isAvailable();
                case "epoll" -> io.netty.channel.epoll.Epoll.isAvailable();
                default -> true;
            };
        }

        private static String chosen() {
            try (var server = Servers.start(Map.of())) {
                return server.transport();
            }
        }
    }
}
