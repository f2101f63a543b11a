package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The programs of `examples/seeds`. Compiled once, since each start from source would compile it again.
final class Examples {
    static final Path SOURCES = Repository.ROOT.resolve(Path.of("examples", "seeds"));
    private static final Path CLASSES = compile();

    private Examples() {}

    static Program start(String name, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("-cp", CLASSES.toString(), name), Stream.of(arguments));
        return Program.java(command.toArray(String[]::new));
    }

    /// Where their classes are.
    static Path classes() {
        return CLASSES;
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Path compile() {
        try {
            var classes = Path.of("target", "examples").toAbsolutePath();
            var options = Stream.of(
                    "-Xlint:all", "-Werror", "-proc:none", "-cp", SOURCES.toString(), "-d", classes.toString());
            var files = files().stream().map(Path::toString);
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, Stream.concat(options, files).toArray(String[]::new));
            assertThat(result).as("javac").isZero();
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
