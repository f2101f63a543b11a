package dev.plausch.bench.churn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/// Clients that come and go at random across all doors, speak, and leave in every way; and witnesses in each tongue who
/// stay from beginning to end. Afterwards it is judged exactly who read what ([Verdict], [PrivateVerdict]).
///
/// Blocks the calling thread for the workload's time, and at most about two minutes more if the server hangs. What is
/// random follows the seed; what the threads make of it does not.
public final class Churn {
    private static final long LAST_LEAVES_MILLIS = 15_000;

    private final Workload workload;
    private final Ledger ledger;
    private final Random random;
    private final List<Visit> witnesses = new ArrayList<>();

    private Churn(Workload workload) {
        this.workload = workload;
        ledger = new Ledger(workload);
        random = new Random(workload.seed());
    }

    /// Throws IOException if the server is not there at all, or does not let the witnesses in.
    public static ChurnResult run(Workload workload) throws IOException, InterruptedException {
        var churn = new Churn(workload);
        try {
            churn.letWitnessesIn();
            churn.letVisitorsComeAndGo();
            churn.sendWitnessesHome();
        } finally {
            for (var witness : churn.witnesses) {
                witness.close();
            }
        }
        churn.judge();
        return churn.ledger.result(workload.seed(), churn.firstWitness());
    }

    private Life firstWitness() {
        return witnesses.getFirst().life;
    }

    private void letWitnessesIn() throws IOException, InterruptedException {
        // The first one must take private messages, so that it can prove them.
        var entrances = Visitor.Entrance.all(workload.doors()).stream()
                .filter(e -> e.tongue().inLobby && e.tongue() != Tongue.ROOM_UNFRAMED)
                .toList();
        for (var entrance : entrances) {
            var life = ledger.born(entrance.tongue());
            var ear = new Ear(life, ledger, witnesses.size());
            var visit = new Visit(life, ear, ledger, random, workload.doors().host(), entrance.port());
            witnesses.add(visit);
            if (visit.awaitPrompt()) {
                visit.introduce();
            }
            if (!visit.awaitEntry()) {
                throw new IOException("the server does not let " + life + " in at port " + entrance.port());
            }
            if (life.tongue.takesWhispers()) {
                ledger.addressable(life, true);
            }
        }
    }

    private void letVisitorsComeAndGo() throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        var visitors = new ArrayList<Thread>();
        for (var i = 0; i < workload.clients(); i++) {
            visitors.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((_, e) -> failure.compareAndSet(null, e))
                    .start(new Visitor(workload, ledger, firstWitness(), random.nextLong())));
        }
        for (var visitor : visitors) {
            visitor.join();
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("a visitor failed", thrown);
        }
    }

    private void sendWitnessesHome() throws IOException, InterruptedException {
        for (var i = 0; i < witnesses.size(); i++) {
            awaitAllLeft(witnesses.get(i), witnesses.size() - 1 - i);
        }
        for (var witness : witnesses) {
            ledger.addressable(witness.life, false);
            witness.leave(Leaving.HALF_CLOSE);
        }
    }

    /// Waits for those whose connection broke at the end too. The witnesses that came after this one stay.
    private void awaitAllLeft(Visit witness, int staying) throws InterruptedException {
        var ear = witness.ear;
        var patience = ledger.now() + LAST_LEAVES_MILLIS * 1_000_000;
        while (ear.left.reached() < ear.joined.reached() - staying) {
            ear.left.await(ear.joined.reached() - staying, 1000);
            if (ledger.now() > patience) {
                var others = ear.joined.reached() - staying;
                ledger.violation(witness.life, others + " joined but " + ear.left.reached() + " left");
                return;
            }
        }
    }

    private void judge() {
        var verdict = new Verdict(ledger, firstWitness());
        var lobby = ledger.lives.values().stream()
                .filter(life -> life.tongue.inLobby && life.enteredAt != Life.NEVER)
                .toList();
        verdict.judgeSpeakers();
        for (var witness : witnesses) {
            verdict.judgeWitness(witness.life);
            judgeAttention(witness, lobby);
        }
        for (var listener : lobby) {
            verdict.judgeListener(listener);
            verdict.judgeList(listener, lobby);
        }
        new PrivateVerdict(ledger).judge();
    }

    private void judgeAttention(Visit witness, List<Life> lobby) {
        for (var visitor : lobby) {
            if (visitor.id >= witnesses.size() && !witness.ear.knowsGone(visitor.id)) {
                ledger.violation(witness.life, "did not read that " + visitor + " came and went");
            }
        }
    }
}
