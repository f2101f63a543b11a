package dev.plausch.store;

import dev.plausch.core.Change;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// Databases that something happened to.
final class Breakage {
    private Breakage() {}

    static void fill(Path file, int messages) {
        try (var store = Shelf.open(file)) {
            Stores.keep(
                    store,
                    IntStream.rangeClosed(1, messages)
                            .mapToObj(id -> Shelf.said(id, Shelf.LOBBY, "anna", "text " + id))
                            .toArray(Change[]::new));
        }
    }

    /// Destroys the third quarter of a file.
    static void scribble(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() / 2);
            open.write(new byte[(int) open.length() / 4]);
        }
    }
}
