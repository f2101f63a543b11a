package dev.plausch.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// Files that nobody but their owner reads: private messages are in them. SQLite's log and the like get their mode.
final class Private {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Private() {}

    /// An empty file, where there is none yet.
    static void create(Path file) throws IOException {
        try {
            Files.createFile(file, mode());
        } catch (FileAlreadyExistsException _) {
            // As it should be.
        }
    }

    /// An empty file of a new name beside another. It is gone at the program's end, if it still has that name.
    static Path createBeside(Path file, String ending) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ending, mode());
        fresh.toFile().deleteOnExit();
        return fresh;
    }

    /// Makes a database's file, where there is none, and closes it and its companions to others, to whom an earlier
    /// version or a copy may have left them open.
    static void own(Path database) throws IOException {
        create(database);
        for (var end : List.of("", "-wal", "-shm")) {
            var file = Path.of(database + end);
            if (POSIX && Files.exists(file) && !OWNER.equals(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, OWNER);
            }
        }
    }

    private static FileAttribute<?>[] mode() {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
    }
}
