package dev.plausch.store;

import dev.plausch.core.Store;
import java.nio.file.Path;

/// Opens stores for tests.
final class Stores {
    private Stores() {}

    static SqliteStore open(Path directory) {
        try {
            return SqliteStore.open(directory);
        } catch (UnusableStore unusable) {
            throw new AssertionError(unusable);
        }
    }

    static void settle(Store store) {
        ((SqliteStore) store).awaitChores();
    }
}
