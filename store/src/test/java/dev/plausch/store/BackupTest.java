package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plausch.core.MessageId;
import dev.plausch.store.UnusableStore.Why;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path directory;

    @Test
    void aBackupHoldsWhatWasStoredWhileTheServerRuns() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, Shelf.said(5, Shelf.LOBBY, "anna", "hallo"), Shelf.whispered(7, "bert", "anna", "psst"));

            var holdings = Backup.take(live(), file("b.db"), false);

            assertThat(holdings.messages()).isEqualTo(2);
            assertThat(holdings.rooms()).isEqualTo(1);
            assertThat(holdings.newest()).isEqualTo(new MessageId(7));
            assertThat(holdings.bytes()).isEqualTo(Files.size(file("b.db")));
            assertThat(Shelf.all(file("b.db"))).isEqualTo(Shelf.all(live()));
        }
    }

    @Test
    void aBackupWithoutAServerLeavesTheDirectoryAsItWas() throws Exception {
        Shelf.open(live()).close();
        var before = names();

        Backup.take(live(), file("b.db"), false);

        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(before.stream(), Stream.of("b.db")).toList());
    }

    @Test
    void nothingIsOverwrittenUnasked() throws Exception {
        Shelf.open(live()).close();
        Files.writeString(file("b.db"), "mine");

        assertRefused(Why.EXISTS, live(), file("b.db"), false);
        assertThat(file("b.db")).hasContent("mine");

        Backup.take(live(), file("b.db"), true);
        assertThat(Shelf.all(file("b.db"))).isEmpty();
    }

    @Test
    void theDatabaseItselfIsNeverOverwritten() {
        Shelf.open(live()).close();

        assertRefused(Why.EXISTS, live(), live(), true);
    }

    @Test
    void whatIsNotThereOrNotOursIsNoDatabase() throws Exception {
        Files.writeString(file("text.db"), "no database at all, but long enough to be taken for something".repeat(20));

        assertRefused(Why.MISSING, live(), file("b.db"), false);
        assertRefused(Why.FOREIGN, file("text.db"), file("b.db"), false);
        assertThat(names()).containsExactly("text.db");
    }

    @Test
    void aDatabaseThatIsBrokenInsideMakesNoBackup() throws Exception {
        Breakage.fill(live(), 2_000);
        Breakage.scribble(live());

        assertThatExceptionOfType(UnusableStore.class).isThrownBy(() -> Backup.take(live(), file("b.db"), false));
        assertThat(file("b.db")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseReadsDatabaseOrBackup() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, Shelf.said(5, Shelf.LOBBY, "anna", "hallo"));
            Backup.take(live(), file("b.db"), false);

            assertThat(names()).contains("plausch.db-wal", "plausch.db-shm");
            try (var files = Files.list(directory)) {
                assertThat(files.filter(file -> !file.endsWith("plausch.lock"))).allSatisfy(BackupTest::isPrivate);
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDatabaseThatWasOpenToOthersIsClosedToThem() throws Exception {
        Shelf.open(live()).close();
        Files.setPosixFilePermissions(live(), PosixFilePermissions.fromString("rw-r--r--"));

        Shelf.open(live()).close();

        isPrivate(live());
    }

    @Test
    void aRestoredBackupIsWhatWasThen() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, Shelf.said(5, Shelf.LOBBY, "anna", "hallo"));
            Backup.take(live(), file("b.db"), false);
            Stores.keep(store, Shelf.said(6, Shelf.LOBBY, "anna", "zu viel"));
        }
        try (var restore = Restore.of(live(), file("b.db"), Clock.systemUTC())) {
            restore.put();
        }
        try (var store = Shelf.open(live())) {
            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("anna: hallo");
        }
    }

    private static void isPrivate(Path file) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .as("%s", file)
                .isEqualTo("rw-------");
    }

    private static void assertRefused(Why why, Path database, Path target, boolean replace) {
        assertThatExceptionOfType(UnusableStore.class)
                .isThrownBy(() -> Backup.take(database, target, replace))
                .extracting(UnusableStore::why)
                .isEqualTo(why);
    }

    private Path live() {
        return file("plausch.db");
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
