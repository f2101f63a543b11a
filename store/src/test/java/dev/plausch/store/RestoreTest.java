package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plausch.core.Change;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.store.UnusableStore.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    @TempDir
    private Path directory;

    @Test
    void aRunningServerGoesOnWithWhatWasRestored() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, said(5, "anna", "eins"), said(6, "bert", "zwei"));
            backUp();
            Stores.keep(store, said(7, "carla", "drei"));
            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("anna: eins", "bert: zwei", "carla: drei");

            assertThat(restore()).isEqualTo(new Restore.Done(true, Optional.empty()));

            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("anna: eins", "bert: zwei");
            Stores.keep(store, said(9, "dora", "vier"));
            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("anna: eins", "bert: zwei", "dora: vier");
        }
    }

    /// The numbers of people and rooms are others in the backup: who remembers the old ones mixes them up.
    @Test
    void aRunningServerForgetsTheNumbersItKnew() throws Exception {
        var other = file("other.db");
        try (var store = Shelf.open(directory.resolve("elsewhere").resolve("plausch.db"))) {
            Stores.keep(store, said(1, "zoe", "hier"), Shelf.said(2, Shelf.GARDEN, "yann", "dort"));
            Backup.take(directory.resolve("elsewhere").resolve("plausch.db"), other, false);
        }
        try (var store = Shelf.open(live())) {
            Stores.keep(store, Shelf.said(3, Shelf.GARDEN, "anna", "vorher"), said(4, "bert", "vorher"));
            assertThat(Shelf.texts(store, Shelf.GARDEN)).containsExactly("anna: vorher");

            restore(other);

            Stores.keep(store, said(5, "anna", "nachher"), Shelf.said(6, Shelf.GARDEN, "bert", "nachher"));
            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("zoe: hier", "anna: nachher");
            assertThat(Shelf.texts(store, Shelf.GARDEN)).containsExactly("yann: dort", "bert: nachher");
        }
    }

    @Test
    void whatIsCommittedMeanwhileIsStoredOrRefusedAndNothingIsHalf() throws Exception {
        Breakage.fill(live(), 20_000);
        try (var store = Shelf.open(live())) {
            backUp();
            var talking = new Talking(store, 4, 1_000_000);
            talking.awaitStored(1_000);

            restore();

            talking.awaitStored(1_000);
            talking.stop();
        }
        var all = Shelf.all(live());
        assertThat(all.subList(0, 20_000)).allMatch(message -> message.id().value() <= 20_000);
        // The groups behind are whole, and the first of them is gone.
        var talk = all.subList(20_000, all.size());
        assertThat(talk.getFirst().id().value()).isGreaterThan(1_000_000);
        for (int i = 0; i < talk.size(); i++) {
            assertThat(talk.get(i).sender().value()).isEqualTo("person" + i % 4);
            assertThat(talk.get(i).text()).isEqualTo(talk.get(i / 4 * 4).text());
        }
        new Inspection(live(), live()).read();
    }

    @Test
    void aRunningServersSearchFindsWhatWasRestoredAndNothingElse() throws Exception {
        try (var store = Stores.open(directory)) {
            Stores.keep(store, said(5, "anna", "apfel eins"), said(6, "bert", "apfel zwei"));
            backUp();
            Stores.keep(store, said(7, "carla", "apfel drei"));
            assertThat(found(store)).hasSize(3);
            Stores.keep(store, new Change.Delete(new MessageId(5), Name.known("anna")));
            Stores.settle(store);
            assertThat(found(store)).hasSize(2);

            restore();

            assertThat(found(store)).containsExactly("apfel zwei", "apfel eins");
            Stores.keep(store, said(8, "dora", "apfel vier"));
            assertThat(found(store)).containsExactly("apfel vier", "apfel zwei", "apfel eins");
        }
    }

    @Test
    void aServerThatStartsOnWhatWasRestoredMakesItsIndexAnew() throws Exception {
        try (var store = Stores.open(directory)) {
            Stores.keep(store, said(5, "anna", "apfel eins"));
            backUp();
            Stores.keep(store, said(6, "anna", "apfel zwei"), new Change.Delete(new MessageId(5), Name.known("anna")));
            Stores.settle(store);
        }
        restore();
        try (var store = Stores.open(directory)) {
            Stores.keep(store, said(6, "bert", "birne"));
            assertThat(found(store)).containsExactly("apfel eins");
        }
    }

    @Test
    void withoutAServerTheOldDatabaseIsPutAside() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, said(5, "anna", "eins"));
            backUp();
            Stores.keep(store, said(6, "anna", "zwei"));
        }

        var done = restore();

        assertThat(done.running()).isFalse();
        assertThat(Shelf.all(live())).extracting(Message::id).containsExactly(new MessageId(5));
        assertThat(Shelf.all(done.aside().orElseThrow())).hasSize(2);
    }

    @Test
    void aBrokenDatabaseIsReplacedAndKeptAsItWas() throws Exception {
        Breakage.fill(live(), 2_000);
        backUp();
        Breakage.scribble(live());
        var broken = Files.readAllBytes(live());

        var done = restore();

        assertThat(Shelf.all(live())).hasSize(2_000);
        assertThat(done.aside().orElseThrow()).hasBinaryContent(broken);
    }

    @Test
    void aDatabaseThatIsNoDatabaseAnyMoreIsReplaced() throws Exception {
        Breakage.fill(live(), 10);
        backUp();
        Files.write(live(), new byte[8_192]);
        Files.writeString(Path.of(live() + "-wal"), "rubbish");

        var done = restore();

        assertThat(Shelf.all(live())).hasSize(10);
        assertThat(Path.of(done.aside().orElseThrow() + "-wal")).hasContent("rubbish");
    }

    @Test
    void intoADirectoryWithNothingInIt() throws Exception {
        Breakage.fill(live(), 10);
        backUp();
        var fresh = directory.resolve("new").resolve("plausch.db");

        try (var restore = Restore.of(fresh, file("b.db"), Clock.systemUTC())) {
            assertThat(restore.holds().messages()).isEqualTo(10);
            restore.put();
        }

        assertThat(Shelf.all(fresh)).hasSize(10);
    }

    @Test
    void aBackupThatIsNoneIsRefusedAndNothingChanges() throws Exception {
        Breakage.fill(live(), 2_000);
        backUp();
        Breakage.scribble(file("b.db"));
        Files.writeString(file("text.db"), "not a database".repeat(100));
        var before = Files.readAllBytes(live());

        assertRefused(Why.CORRUPT, file("b.db"));
        assertRefused(Why.FOREIGN, file("text.db"));
        assertRefused(Why.MISSING, file("none.db"));
        assertRefused(Why.IN_USE, live());

        assertThat(live()).hasBinaryContent(before);
        assertThat(names()).doesNotContain("restoring");
    }

    @Test
    void aBackupOfANewerPlauschIsRefused() throws Exception {
        Breakage.fill(live(), 10);
        backUp();
        change(file("b.db"), "INSERT INTO migration VALUES (1000)");

        assertRefused(Why.NEWER, file("b.db"));
    }

    @Test
    void anOlderBackupIsBroughtUpToDateAndTheFileStaysAsItIs() throws Exception {
        Breakage.fill(live(), 10);
        backUp();
        // The first version had no generations, and its messages were all of one kind.
        change(file("b.db"), "ALTER TABLE store DROP COLUMN generation");
        change(file("b.db"), "ALTER TABLE message DROP COLUMN kind");
        change(file("b.db"), "ALTER TABLE message DROP COLUMN reply_to");
        change(file("b.db"), "DELETE FROM migration WHERE number > 1");
        var before = Files.readAllBytes(file("b.db"));

        restore();

        assertThat(Shelf.all(live())).hasSize(10);
        assertThat(file("b.db")).hasBinaryContent(before);
    }

    @Test
    void aDatabaseThatWasPutAsideCanComeBackWithItsLog() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, said(5, "anna", "nur im Protokoll"));
            for (var end : List.of("", "-wal")) {
                Files.copy(Path.of(live() + end), Path.of(file("aside.db") + end));
            }
        }

        restore(file("aside.db"));

        assertThat(Shelf.all(live())).hasSize(1);
    }

    /// Otherwise the server would go on below what was restored.
    @Test
    void aBackupAheadOfTheClockIsRefusedWhileAServerRuns() throws Exception {
        var tomorrow = MessageId.at(Instant.now().plus(Duration.ofDays(1)));
        try (var store = Shelf.open(live())) {
            Stores.keep(store, Shelf.said(tomorrow.value(), Shelf.LOBBY, "anna", "von morgen"));
            backUp();

            assertThatExceptionOfType(UnusableStore.class)
                    .isThrownBy(this::restore)
                    .extracting(UnusableStore::why)
                    .isEqualTo(Why.AHEAD);
        }
        assertThat(restore().running()).isFalse();
    }

    @Test
    void eachRestoreHasAGenerationOfItsOwn() throws Exception {
        Breakage.fill(live(), 1);
        backUp();
        restore();
        long first = generation();
        restore();
        long second = generation();
        Files.delete(live());
        restore();

        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(generation());
    }

    private static List<String> found(SqliteStore store) {
        return Stores.search(store, "apfel").stream()
                .map(message -> message.text().value())
                .toList();
    }

    private long generation() {
        try (var sql = Database.of(live()).patient()) {
            return Generation.of(sql);
        }
    }

    private void assertRefused(Why why, Path backup) {
        assertThatExceptionOfType(UnusableStore.class)
                .isThrownBy(() -> restore(backup))
                .extracting(UnusableStore::why)
                .isEqualTo(why);
    }

    private static void change(Path file, String statement) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private static Message said(long id, String sender, String text) {
        return Shelf.said(id, Shelf.LOBBY, sender, text);
    }

    private void backUp() throws Exception {
        Backup.take(live(), file("b.db"), false);
    }

    private Restore.Done restore() throws Exception {
        return restore(file("b.db"));
    }

    private Restore.Done restore(Path backup) throws Exception {
        try (var restore = Restore.of(live(), backup, Clock.systemUTC())) {
            return restore.put();
        }
    }

    private Path live() {
        return file("plausch.db");
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private String names() throws Exception {
        try (var files = Files.list(directory)) {
            return files.toList().toString();
        }
    }
}
