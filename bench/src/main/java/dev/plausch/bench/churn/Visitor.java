package dev.plausch.bench.churn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Comes and goes until the run ends: each time by another door, in another tongue, and leaving in another way. Runs on
/// its own thread.
final class Visitor implements Runnable {
    private static final int MOST_ACTS = 6;
    private static final int HASTY_ONES_IN = 20;

    /// A tongue and a port at which it is understood.
    record Entrance(Tongue tongue, int port) {
        static List<Entrance> all(Doors doors) {
            var entrances = new ArrayList<Entrance>();
            add(entrances, doors.room(), Tongue.ROOM, Tongue.ROOM_UNFRAMED);
            add(entrances, doors.main(), Tongue.ROOM, Tongue.ROOM_UNFRAMED, Tongue.LINE, Tongue.PREFIXED);
            add(entrances, doors.directory(), Tongue.LINE, Tongue.PREFIXED);
            add(entrances, doors.relay(), Tongue.RELAY);
            add(entrances, doors.receipt(), Tongue.RECEIPT);
            return List.copyOf(entrances);
        }

        private static void add(List<Entrance> entrances, int port, Tongue... tongues) {
            for (var tongue : tongues) {
                if (port != 0) {
                    entrances.add(new Entrance(tongue, port));
                }
            }
        }
    }

    private final Workload workload;
    private final Ledger ledger;
    private final Life witness;
    private final Random random;
    private final List<Entrance> entrances;

    Visitor(Workload workload, Ledger ledger, Life witness, long seed) {
        this.workload = workload;
        this.ledger = ledger;
        this.witness = witness;
        random = new Random(seed);
        entrances = Entrance.all(workload.doors());
    }

    @Override
    public void run() {
        try {
            rest();
            while (!ledger.ending()) {
                var entrance = entrances.get(random.nextInt(entrances.size()));
                visit(entrance.tongue(), entrance.port());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void visit(Tongue tongue, int port) throws InterruptedException {
        var life = ledger.born(tongue);
        try {
            if (tongue == Tongue.RECEIPT) {
                new ReceiptVisit(life, ledger, random).run(workload.doors().host(), port, this::rest);
                return;
            }
            var ear = new Ear(life, ledger, -1);
            try (var visit =
                    new Visit(life, ear, ledger, random, workload.doors().host(), port)) {
                stay(visit);
            }
        } catch (IOException e) {
            ledger.violation(life, "could not write: " + e);
        } finally {
            ledger.addressable(life, false);
        }
    }

    private void stay(Visit visit) throws IOException, InterruptedException {
        var way = Leaving.any(random);
        var hasty = random.nextInt(HASTY_ONES_IN);
        if (hasty != 0 && visit.awaitPrompt()) {
            visit.introduce();
            if (hasty != 1 && visit.awaitEntry()) {
                if (visit.life.tongue.takesWhispers()) {
                    ledger.addressable(visit.life, true);
                }
                for (var acts = random.nextInt(MOST_ACTS); acts > 0 && !ledger.ending(); acts--) {
                    rest();
                    act(visit);
                }
                rest();
                lastWords(visit, way);
            }
        }
        ledger.addressable(visit.life, false);
        visit.leave(way);
    }

    private void act(Visit visit) throws IOException, InterruptedException {
        switch (visit.life.tongue) {
            case ROOM_UNFRAMED -> {
                // Without a newline the next text must not come before this one has gone through.
                visit.say();
                visit.awaitSaid();
            }
            case ROOM -> {
                if (random.nextInt(3) == 0) {
                    visit.whisper(recipient(visit));
                }
                speak(visit);
            }
            case LINE, PREFIXED -> speak(visit);
            case RELAY -> {
                visit.whisper(recipient(visit));
                if (random.nextBoolean()) {
                    visit.whisper(witness);
                    visit.awaitWhispered();
                }
            }
            case RECEIPT -> {}
        }
    }

    private Life recipient(Visit visit) {
        var someone = ledger.someone(random);
        return someone == visit.life ? witness : someone;
    }

    private void speak(Visit visit) throws IOException, InterruptedException {
        for (var burst = 1 + random.nextInt(2); burst > 0; burst--) {
            visit.say();
        }
        if (random.nextBoolean()) {
            visit.awaitSaid();
        }
    }

    /// Something said just before the end, which arrives all the same if one leaves in peace.
    private void lastWords(Visit visit, Leaving way) throws IOException {
        if (visit.life.tongue.inLobby && !way.cut() && random.nextBoolean()) {
            visit.say();
        }
    }

    private void rest() throws InterruptedException {
        Thread.sleep(1 + random.nextLong(2 * workload.rest().toMillis()));
    }
}
