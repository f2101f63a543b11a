package dev.plausch.store;

import static dev.plausch.store.Stores.keep;
import static dev.plausch.store.Stores.message;
import static dev.plausch.store.Stores.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Asking;
import dev.plausch.core.Bounds;
import dev.plausch.core.Change;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Search;
import dev.plausch.core.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index follows the database, whatever happens to either.
class SearchIndexTest {
    @TempDir
    private Path directory;

    @Test
    void aMissingIndexIsMade() throws IOException {
        make(12_000);
        Files.delete(index());

        assertAllAreFound(12_000);
    }

    @Test
    void anIndexThatIsNoDatabaseIsMadeAnew() throws IOException {
        make(10);
        Files.writeString(index(), "Dear diary, ".repeat(1_000));

        assertAllAreFound(10);
    }

    @Test
    void anIndexThatIsFoundBrokenWhileItIsUsedIsMadeAnew() throws IOException {
        make(5_000);
        try (var content = new RandomAccessFile(index().toFile(), "rw")) {
            for (long page = 2; page < content.length() / 4096; page++) {
                content.seek(page * 4096);
                content.write("rubbish!".repeat(512).getBytes(StandardCharsets.UTF_8));
            }
        }

        try (var store = Stores.open(directory)) {
            // Whoever finds it gets no answer.
            Asking.<List<Message>>answer(
                    store,
                    history -> history.search(new Search(
                            Words.query("text"),
                            List.of(new Conversation.Room(Stores.LOBBY)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Bounds.NONE,
                            10)));
            store.awaitChores();
            assertThat(search(store, "text")).hasSize(5_000);
        }
    }

    @Test
    void anotherDatabasesIndexIsMadeAnew() throws IOException {
        make(10);
        var other = Files.createDirectory(directory.resolve("other"));
        try (var store = Stores.open(other)) {
            keep(store, message(1, "quite another"));
            store.awaitChores();
        }
        Files.copy(other.resolve(SqliteStore.INDEX), index(), StandardCopyOption.REPLACE_EXISTING);

        assertAllAreFound(10);
    }

    /// One by other rules, which goes as far as its database.
    @Test
    void anOlderProgramsIndexIsMadeAnew() throws IOException {
        Files.copy(resource("version-2.db"), database());
        Files.copy(resource("search-1.db"), index());

        try (var store = Stores.open(directory)) {
            store.awaitChores();
            assertThat(search(store, "grosse")).containsExactly(message(1, "Größe"));
            assertThat(search(store, "hell*")).containsExactly(message(2, "hello"));
        }
        try (var sql = Stores.beside(index())) {
            assertThat(sql.number("SELECT format FROM about")).contains((long) Indexing.FORMAT);
        }
    }

    @Test
    void anIndexThatIsAheadOfItsDatabaseIsMadeAnew() throws IOException {
        make(10);
        var old = Files.readAllBytes(database());
        try (var store = Stores.open(directory)) {
            keep(store, message(100, "text that the backup does not have"));
            store.awaitChores();
        }
        Files.write(database(), old);

        assertAllAreFound(10);
    }

    @Test
    void anIndexThatStayedBehindCatchesUp() throws IOException {
        make(10);
        var old = Files.readAllBytes(index());
        try (var store = Stores.open(directory)) {
            keep(store, message(100, "text"), new Change.Delete(new MessageId(5), Stores.ANNA));
        }
        Files.write(index(), old);

        assertAllAreFound(10);
    }

    @Test
    void whatIsDeletedIsGoneFromAllFiles() throws IOException {
        try (var store = Stores.open(directory)) {
            keep(store, message(1, "hello geheimwort"), message(2, "hello"), message(3, "und losungswort"));
            store.awaitChores();
            assertThat(traces("geheimwort")).isTrue();

            keep(store, new Change.Delete(new MessageId(1), Stores.ANNA));
            store.awaitChores();
            assertThat(search(store, "hello")).hasSize(1);
            assertThat(search(store, "geheimwort")).isEmpty();
            keep(store, message(4, "later"));
            keep(store, new Change.Erase(Stores.ANNA, new MessageId(3)));
            store.awaitChores();
        }

        assertThat(traces("geheimwort")).isFalse();
        assertThat(traces("losungswort")).isFalse();
        assertThat(traces("later")).isTrue();
    }

    private InputStream resource(String name) {
        return Objects.requireNonNull(getClass().getResourceAsStream(name));
    }

    private void make(int messages) {
        try (var store = Stores.open(directory)) {
            keep(
                    store,
                    LongStream.rangeClosed(1, messages)
                            .mapToObj(id -> message(id, "text " + id))
                            .toArray(Change[]::new));
            store.awaitChores();
        }
    }

    private void assertAllAreFound(int messages) {
        try (var store = Stores.open(directory)) {
            store.awaitChores();
            assertThat(search(store, "text")).hasSize(messages);
            assertThat(search(store, "10")).hasSize(1);
        }
    }

    private boolean traces(String word) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Path database() {
        return directory.resolve(SqliteStore.FILE);
    }

    private Path index() {
        return directory.resolve(SqliteStore.INDEX);
    }
}
