package dev.plausch.store;

import dev.plausch.core.Store;
import dev.plausch.core.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path directory;

    @Override
    protected Store newStore() {
        try {
            return SqliteStore.open(directory);
        } catch (UnusableStore unusable) {
            throw new AssertionError(unusable);
        }
    }
}
