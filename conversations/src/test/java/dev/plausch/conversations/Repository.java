package dev.plausch.conversations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of this repository.
final class Repository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /// Those that git tracks; all but what a build makes where there is no git, as in an archive of the sources.
    static List<Path> files(String ending) throws IOException {
        var files = Files.exists(ROOT.resolve(".git")) ? tracked() : found();
        return files.filter(file -> file.toString().endsWith(ending))
                .filter(Files::exists)
                .toList();
    }

    private static Stream<Path> tracked() throws IOException {
        var git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var names = new String(git.getInputStream().readAllBytes());
        return names.isEmpty() ? found() : Stream.of(names.split("\0")).map(ROOT::resolve);
    }

    private static Stream<Path> found() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).filter(Repository::isSource).toList().stream();
        }
    }

    private static boolean isSource(Path file) {
        return Stream.of("target", ".git", "data")
                .noneMatch(built -> ROOT.relativize(file).startsWith(built)
                        || ROOT.relativize(file).toString().contains("/" + built + "/"));
    }
}
