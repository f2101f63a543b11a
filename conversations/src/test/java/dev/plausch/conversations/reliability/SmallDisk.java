package dev.plausch.conversations.reliability;

import dev.plausch.conversations.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file system of 20 MB that can be filled and emptied. Where the system does not let this user mount one, the test
/// is skipped; on a machine that sets `CI`, where it has to, the test fails.
final class SmallDisk implements AutoCloseable {
    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    static SmallDisk mountedAt(Path directory) throws IOException {
        Files.createDirectories(directory);
        Program.assume(
                Shell.succeeds("mount", "-t", "tmpfs", "-o", "size=20m", "plausch-test", directory.toString()),
                "cannot mount a tmpfs");
        return new SmallDisk(directory);
    }

    Path directory() {
        return directory;
    }

    void fill() throws IOException {
        try (var filler = Files.newOutputStream(filler())) {
            writeAll(filler);
        }
    }

    private static void writeAll(OutputStream filler) {
        try {
            for (var block = new byte[4_096]; ; ) {
                filler.write(block);
            }
        } catch (IOException _) {
            // That is the last.
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return directory.resolve("filler");
    }

    @Override
    public void close() {
        try {
            Shell.succeeds("umount", "--lazy", directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
