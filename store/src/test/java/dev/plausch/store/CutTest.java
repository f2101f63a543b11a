package dev.plausch.store;

import static dev.plausch.store.Stores.inLobby;
import static dev.plausch.store.Stores.keep;
import static dev.plausch.store.Stores.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever was acknowledged is there when the files are taken away at that moment.
class CutTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterACut() throws IOException {
        var after = Files.createDirectory(directory.resolve("after"));
        try (var store = Stores.open(directory)) {
            for (int id = 1; id <= 50; id++) {
                keep(store, message(id, "text " + id));
            }
            // Nobody closes anything.
            Files.copy(directory.resolve(SqliteStore.FILE), after.resolve(SqliteStore.FILE));
            Files.copy(directory.resolve(SqliteStore.FILE + "-wal"), after.resolve(SqliteStore.FILE + "-wal"));
        }

        try (var store = Stores.open(after)) {
            assertThat(inLobby(store)).hasSize(50);
            assertThat(Stores.search(store, "text")).hasSize(50);
        }
    }
}
