package dev.plausch.store;

import static dev.plausch.store.Stores.inLobby;
import static dev.plausch.store.Stores.keep;
import static dev.plausch.store.Stores.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plausch.core.Account;
import dev.plausch.core.Asking;
import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.RoomRecord;
import dev.plausch.store.UnusableStore.Why;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in a data directory is used, or refused with words, and never lost.
class OpeningTest {
    @TempDir
    private Path parent;

    private Path directory = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        directory = parent.resolve("a b?c#d%20ü");
        file = directory.resolve(SqliteStore.FILE);
    }

    @Test
    void theFirstStartMakesTheDirectory() {
        try (var store = Stores.open(directory)) {
            keep(store, message(1, "hello"));
        }

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void whatWasKeptIsThereAfterTheNextStart() {
        var hello = message(1, "hello");
        try (var store = Stores.open(directory)) {
            keep(store, hello);
        }

        try (var store = Stores.open(directory)) {
            assertThat(inLobby(store)).containsExactly(hello);
            keep(store, message(2, "again"));
            assertThat(inLobby(store)).hasSize(2);
        }
    }

    @Test
    void twoServersNeverUseOneDirectory() {
        try (var _ = Stores.open(directory)) {
            assertThat(refusal(Why.IN_USE)).contains(directory.toString()).contains("--data");
        }
        Stores.open(directory).close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void databasesOfEveryVersionAreBroughtUpToDate(int version) throws IOException {
        Files.createDirectories(directory);
        try (var old = Objects.requireNonNull(getClass().getResourceAsStream("version-" + version + ".db"))) {
            Files.copy(old, file);
        }

        try (var store = Stores.open(directory)) {
            assertThat(inLobby(store)).containsExactly(message(1, "Größe"), message(2, "hello"));
            assertThat(Stores.search(store, "grosse")).hasSize(1);
            assertThat(Asking.<Map<String, String>>ask(store, history -> history.metadata("anna")))
                    .isEqualTo(Map.of("colour", "red"));
            assertThat(Asking.<List<RoomRecord>>ask(store, History::rooms)).hasSize(1);
            assertThat(Asking.<Optional<Account>>ask(store, history -> history.account(Stores.ANNA)))
                    .isPresent();
            keep(store, message(10, "on it goes"));
        }
        try (var sql = Stores.beside(file)) {
            assertThat(Migrations.version(sql)).isEqualTo(Migrations.NEWEST);
        }
    }

    @Test
    void aNewerProgramsDatabaseIsRefused() throws IOException {
        make();
        try (var sql = Stores.beside(file)) {
            sql.change("INSERT INTO migration VALUES (99)");
            sql.commit();
        }

        assertThat(refusedUnchanged(Why.NEWER)).contains("99").contains(file.toString());
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws IOException {
        Files.createDirectories(directory);
        try (var sql = new Database(file, Options.standard()).tending()) {
            sql.script("CREATE TABLE song (title TEXT)");
        }

        assertThat(refusedUnchanged(Why.FOREIGN)).contains("another program's");
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Files.createDirectories(directory);
        Files.write(file, "Dear diary, ".repeat(1_000).getBytes(StandardCharsets.UTF_8));

        assertThat(refusedUnchanged(Why.FOREIGN)).contains("restore").contains("move the file away");
    }

    @Test
    void aDatabaseThatWasCutShortIsRefused() throws IOException {
        make();
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(content.length() / 2);
        }

        assertThat(refusedUnchanged(Why.CORRUPT)).contains(file.toString()).contains("restore");
    }

    @Test
    void aDatabaseWithRubbishAtItsEndIsRefused() throws IOException {
        make();
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            var rubbish = new byte[8192];
            Arrays.fill(rubbish, (byte) 0x55);
            content.seek(content.length() - rubbish.length);
            content.write(rubbish);
        }

        assertThat(refusedUnchanged(Why.CORRUPT)).contains("broken");
    }

    @Test
    void anEmptiedDatabaseIsNotTakenForANewOne() throws IOException {
        Files.createDirectories(directory);
        Files.createFile(file);
        Files.write(Path.of(file + "-wal"), new byte[100]);

        assertThat(refusedUnchanged(Why.CORRUPT)).contains("empty");
    }

    @Test
    void whatACutFirstStartLeftIsNoTrouble() throws IOException {
        Files.createDirectories(directory);
        Files.createFile(file);

        try (var store = Stores.open(directory)) {
            keep(store, message(1, "hello"));
        }
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaidSo() throws IOException {
        Files.createFile(directory);

        assertThat(refusal(Why.UNREACHABLE)).contains(directory.toString());
    }

    private void make() {
        try (var store = Stores.open(directory)) {
            keep(
                    store,
                    LongStream.range(1, 2_000)
                            .mapToObj(id -> message(id, "text " + id))
                            .toArray(Change[]::new));
        }
    }

    private String refusedUnchanged(Why why) throws IOException {
        var before = Files.readAllBytes(file);
        var message = refusal(why);
        assertThat(file).hasBinaryContent(before);
        return message;
    }

    private String refusal(Why why) {
        var refused = catchThrowableOfType(
                UnusableStore.class, () -> SqliteStore.open(directory).close());
        assertThat(refused.why()).isEqualTo(why);
        return String.valueOf(refused.getMessage());
    }
}
