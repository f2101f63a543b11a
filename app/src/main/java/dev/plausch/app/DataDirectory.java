package dev.plausch.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this system keeps a program's data.
final class DataDirectory {
    private DataDirectory() {}

    static Path here() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return set(environment, "LOCALAPPDATA")
                    .orElse(Path.of(home, "AppData", "Local"))
                    .resolve("plausch");
        } else if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "plausch");
        }
        // XDG Base Directory Specification: a relative path is invalid and to be ignored.
        return set(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(Path.of(home, ".local", "share"))
                .resolve("plausch");
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
