package dev.plausch.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Directories that outlive the loss of power.
final class Directories {
    private Directories() {}

    /// Makes a directory, and those above it, where they are missing.
    static void make(Path directory) throws IOException {
        var above = directory.toAbsolutePath().getParent();
        if (above != null && !Files.isDirectory(directory)) {
            make(above);
            Files.createDirectories(directory);
            sync(above);
        }
    }

    /// A new name is safe when the directory that holds it is.
    private static void sync(Path directory) {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows has no such thing, and some file systems neither.
        }
    }
}
