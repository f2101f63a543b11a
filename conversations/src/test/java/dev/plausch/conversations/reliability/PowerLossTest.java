package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.reliability.DiskFile.Fate;
import dev.plausch.conversations.reliability.Recording.End;
import dev.plausch.conversations.reliability.Recording.Talk;
import dev.plausch.conversations.reliability.ServerProcess.Setup;
import dev.plausch.core.Conversation;
import dev.plausch.store.UnusableStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The power goes at a hundred random moments of a server's three lives: what it had acknowledged or delivered until
/// then must be there, whatever became of what it had written and not synced.
@Timeout(600)
class PowerLossTest {
    private static final int CUTS = Integer.getInteger("plausch.power.cuts", 100);
    private static final int FEW_CUTS = 20;
    private static final int PEOPLE = 50;
    /// Few, so that there are many groups.
    private static final int AT_ONCE = 3;

    private static final int EACH = 20;

    private final long seed = Long.getLong("plausch.power.seed", System.nanoTime());

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedOutlivesTheLossOfPower() throws Exception {
        var ledger = new Ledger();
        // Its first life, from nothing; one that is killed; one behind that.
        var lives = lives(setup(), ledger, List.of(End.STOPPED, End.KILLED, End.STOPPED));

        assertThat(ledger.known()).hasSize(ledger.said());
        assertThat(breaches(lives, CUTS, ledger))
                .as("-Dplausch.power.seed=%d", seed)
                .isEmpty();
    }

    /// A rig that finds nothing here would find nothing there.
    @Test
    void withoutTheSyncTheRigFindsWhatIsLost() throws Exception {
        var ledger = new Ledger();
        var lives = lives(setup().withoutSync(), ledger, List.of(End.KILLED));

        assertThat(breaches(lives, FEW_CUTS, ledger)).anyMatch(each -> each.contains("is missing"));
    }

    private Setup setup() {
        return Setup.of(directory.resolve("disk").resolve("data")).with("server.transport=nio");
    }

    private List<Recording> lives(Setup setup, Ledger ledger, List<End> ends) throws Exception {
        Files.createDirectory(directory.resolve("disk"));
        var lives = new ArrayList<Recording>();
        for (var end : ends) {
            ledger.begin();
            var talk = new Talk("l" + lives.size(), PEOPLE, AT_ONCE, EACH, seed, lives.size());
            lives.add(Recording.of(setup, directory.resolve("calls"), talk, ledger, end));
        }
        return lives;
    }

    private List<String> breaches(List<Recording> lives, int count, Ledger ledger) throws Exception {
        var random = new Random(seed);
        var cuts = Cut.random(lives, count, random);
        var disk = new Disk(directory.resolve("disk"));
        var told = new Told();
        var breaches = new ArrayList<String>();
        for (int life = 0; life < lives.size(); life++) {
            var replay = new Replay(lives.get(life), disk, told);
            for (var cut : cuts) {
                if (cut.life() == life) {
                    replay.until(cut.at());
                    var fate = Fate.values()[random.nextInt(Fate.values().length)];
                    breaches.addAll(breaches(disk, fate, random, told, ledger.places()).stream()
                            .map(each -> cut + ", " + fate + ": " + each)
                            .toList());
                }
            }
            replay.toTheEnd();
        }
        checkDisk(disk);
        return breaches;
    }

    /// What is wrong with what is left when the power goes now.
    private List<String> breaches(Disk disk, Fate fate, Random random, Told told, Map<String, Conversation> places)
            throws Exception {
        var left = Files.createTempDirectory(directory, "left");
        disk.losePower(left, fate, random);
        try {
            var archive = Archive.of(left.resolve("data"), places.values());
            var breaches = archive.breaches(places, told.known(), told.heard());
            breaches.addAll(Archive.damages(left.resolve("data")));
            return breaches;
        } catch (UnusableStore | AssertionError unusable) {
            return List.of(String.valueOf(unusable.getMessage()));
        }
    }

    /// A look at the rig itself: as long as the power stays, its disk has what the real one has.
    private void checkDisk(Disk disk) throws Exception {
        var copy = Files.createTempDirectory(directory, "copy");
        disk.losePower(copy, Fate.KEPT, new Random(seed));
        for (var path : disk.paths()) {
            var real = Path.of(path);
            if (!path.endsWith("-shm") && Files.isRegularFile(real)) {
                assertThat(copy.resolve(directory.resolve("disk").relativize(real)))
                        .hasSameBinaryContentAs(real);
            }
        }
    }
}
