package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup taken while many people write, at more than 10,000 messages a second, is one moment of it.
class BackupUnderLoadTest {
    private static final int PEOPLE = 64;
    private static final int BACKUPS = 5;

    @TempDir
    private Path directory;

    @Test
    void restoresToAConsistentPrefix() throws Exception {
        var live = directory.resolve("plausch.db");
        var counts = new long[BACKUPS];
        try (var store = Shelf.open(live)) {
            var talking = new Talking(store, PEOPLE, 1);
            long start = System.nanoTime();
            long before = 0;
            for (int i = 0; i < BACKUPS; i++) {
                long known = talking.awaitStored(5_000);
                counts[i] = Backup.take(live, backup(i), false).messages();
                assertThat(counts[i]).isGreaterThanOrEqualTo(known);
                before = known;
            }
            long rate = before * 1_000_000_000L / (System.nanoTime() - start);
            talking.stop();
            System.out.println("backups were taken while " + rate + " messages a second were stored");
        }
        for (int i = 0; i < BACKUPS; i++) {
            restore(live, backup(i));
            assertPrefix(Shelf.all(live));
            assertThat(Shelf.all(live)).hasSize((int) counts[i]);
        }
    }

    /// Each person's numbers without a gap, no person a whole message ahead, and the ids without a gap.
    private static void assertPrefix(List<Message> messages) {
        Map<String, Integer> last = new HashMap<>();
        long id = 0;
        for (var message : messages) {
            assertThat(message.id().value()).isEqualTo(++id);
            int number = Integer.parseInt(message.text().value());
            assertThat(number).isEqualTo(last.getOrDefault(message.sender().value(), 0) + 1);
            last.put(message.sender().value(), number);
        }
        assertThat(last.values()).hasSize(PEOPLE).containsOnly(last.get("person0"));
    }

    private static void restore(Path live, Path backup) throws Exception {
        try (var restore = Restore.of(live, backup, Clock.systemUTC())) {
            restore.put();
        }
    }

    private Path backup(int number) {
        return directory.resolve("backup-" + number + ".db");
    }
}
