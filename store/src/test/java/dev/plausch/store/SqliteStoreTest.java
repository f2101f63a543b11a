package dev.plausch.store;

import dev.plausch.core.ConversationsContract;
import dev.plausch.core.MessagesContract;
import dev.plausch.core.PagesContract;
import dev.plausch.core.RetentionContract;
import dev.plausch.core.SearchContract;
import dev.plausch.core.StateContract;
import dev.plausch.core.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {
    @TempDir
    private Path directory;

    private Store open() {
        return Stores.open(directory);
    }

    @Nested
    class Messages extends MessagesContract {
        @Override
        protected Store newStore() {
            return open();
        }

        @Override
        protected void settle(Store store) {
            Stores.settle(store);
        }
    }

    @Nested
    class Pages extends PagesContract {
        @Override
        protected Store newStore() {
            return open();
        }
    }

    @Nested
    class Searches extends SearchContract {
        @Override
        protected Store newStore() {
            return open();
        }

        @Override
        protected void settle(Store store) {
            Stores.settle(store);
        }
    }

    /// As if every word were one that is used too often.
    @Nested
    class SearchesInTexts extends SearchContract {
        @Override
        protected Store newStore() {
            return Stores.lookingIntoTexts(directory);
        }

        @Override
        protected void settle(Store store) {
            Stores.settle(store);
        }
    }

    @Nested
    class Conversations extends ConversationsContract {
        @Override
        protected Store newStore() {
            return open();
        }
    }

    @Nested
    class State extends StateContract {
        @Override
        protected Store newStore() {
            return open();
        }
    }

    @Nested
    class Retentions extends RetentionContract {
        @Override
        protected Store newStore() {
            return open();
        }

        @Override
        protected void settle(Store store) {
            Stores.settle(store);
        }
    }
}
