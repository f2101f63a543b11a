package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.reliability.ServerProcess.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Fifty clients write numbered messages, and the server is killed in the midst of it; what it left is read back, then
/// it is started on that again, and so on. By hand for longer: `-Dplausch.kill.rounds=1000`.
class KillTest {
    private static final int ROUNDS = Integer.getInteger("plausch.kill.rounds", 20);
    private static final int PEOPLE = 50;
    /// More than are ever said.
    private static final int EACH = 10_000;
    /// Each round ends before so many messages are known.
    private static final int MOST = 2_000;
    /// Then another begins, for a first start is worth killing, too.
    private static final int ROUNDS_A_DIRECTORY = 4;

    private final long seed = Long.getLong("plausch.kill.seed", System.nanoTime());

    @TempDir
    private Path directory;

    @Test
    @Timeout(1 << 20)
    void whatWasAcknowledgedOutlivesAKill() throws Exception {
        var random = new Random(seed);
        var ledger = new Ledger();
        for (int round = 0; round < ROUNDS; round++) {
            var data = directory.resolve("data" + round / ROUNDS_A_DIRECTORY);
            if (round % ROUNDS_A_DIRECTORY == 0) {
                ledger = new Ledger();
            }
            kill(data, ledger, "r" + round, random);
            assertThat(breaches(data, ledger))
                    .as("round %d, -Dplausch.kill.seed=%d", round, seed)
                    .isEmpty();
            tell(round, ledger);
        }
    }

    /// A round, until the server is dead and everybody has read what it sent before.
    private static void kill(Path data, Ledger ledger, String prefix, Random random) throws Exception {
        ledger.begin();
        try (var server = ServerProcess.serving(Setup.of(data));
                var crowd = Crowd.entering(server, prefix, PEOPLE, ledger);
                var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            long crowdSeed = random.nextLong();
            var talk = thread.submit(() -> talk(crowd, crowdSeed));
            ledger.await(ledger.known().size() + 1 + random.nextInt(MOST));
            server.kill();
            ledger.over();
            talk.get();
            crowd.awaitEnd();
        }
    }

    private static Void talk(Crowd crowd, long seed) throws Exception {
        crowd.talk(EACH, PEOPLE, seed);
        return null;
    }

    private static List<String> breaches(Path data, Ledger ledger) throws Exception {
        var places = ledger.places();
        var breaches = Archive.of(data, places.values()).breaches(places, ledger.known(), ledger.heard());
        breaches.addAll(Archive.damages(data));
        return breaches;
    }

    private static void tell(int round, Ledger ledger) {
        if (ROUNDS > 20) {
            System.out.printf(
                    "round %d: %d said, %d known%n",
                    round, ledger.said(), ledger.known().size());
        }
    }
}
