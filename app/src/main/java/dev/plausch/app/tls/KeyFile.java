package dev.plausch.app.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes the files of the data directory: whole or not at all, and secret from the first byte where they must be.
final class KeyFile {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private KeyFile() {}

    /// Readable by its owner alone.
    static void writeSecret(Path file, String text) throws IOException {
        write(file, text, mode("rw-------"));
    }

    /// Readable by all.
    static void writePublic(Path file, String text) throws IOException {
        write(file, text, mode("rw-r--r--"));
    }

    private static void write(Path file, String text, FileAttribute<?>... mode) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new", mode);
        try (var channel = Files.newByteChannel(fresh, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            channel.write(StandardCharsets.US_ASCII.encode(text));
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
