package dev.plausch.bench.churn;

import java.io.IOException;
import java.util.random.RandomGenerator;

/// A stay at the receipt door: as many receipts as texts, and nothing else.
final class ReceiptVisit {
    private static final String RECEIPT = "Daten erfolgreich empfangen!";
    private static final int MOST_TEXTS = 5;

    /// The pause between two acts.
    interface Rest {
        void run() throws InterruptedException;
    }

    private final Life life;
    private final Ledger ledger;
    private final RandomGenerator random;

    ReceiptVisit(Life life, Ledger ledger, RandomGenerator random) {
        this.life = life;
        this.ledger = ledger;
        this.random = random;
    }

    /// Blocks until it is over. The run's end ends it after one more answer.
    void run(String host, int port, Rest rest) throws IOException, InterruptedException {
        var framed = random.nextBoolean();
        var way = Leaving.any(random);
        try (var wire = new Wire(life.tongue, host, port)) {
            wire.limitReading(Visit.PATIENCE_MILLIS);
            for (var texts = random.nextInt(MOST_TEXTS); texts > 0 && !ledger.ending(); texts--) {
                rest.run();
                // Texts without a newline that meet on the way are one; so the next waits for this one's receipt.
                var burst = framed ? 1 + random.nextInt(3) : 1;
                for (var i = 0; i < burst; i++) {
                    wire.writeUnframed(text() + (framed ? "\n" : ""));
                }
                expect(wire, burst);
            }
            rest.run();
            leave(wire, way, framed);
        } catch (IOException e) {
            ledger.violation(life, "at the receipt door: " + e);
        }
    }

    private void leave(Wire wire, Leaving way, boolean framed) throws IOException {
        if (way.inPeace()) {
            wire.writeUnframed(text() + (framed ? "\n" : ""));
            wire.halfClose();
            expect(wire, 1);
            if (!wire.read(1).isEmpty()) {
                ledger.violation(life, "something came after the last receipt");
            }
            return;
        }
        if (way.cut()) {
            wire.writeUnframed(text());
        }
        if (way.reset()) {
            wire.resetWhenClosed();
        }
    }

    private void expect(Wire wire, int receipts) throws IOException {
        var expected = RECEIPT.repeat(receipts);
        var read = wire.read(expected.length());
        if (!read.equals(expected)) {
            throw new IOException("'%s' instead of %d receipts".formatted(read, receipts));
        }
        ledger.receipts.addAndGet(receipts);
    }

    private String text() {
        return Texts.of(Texts.ALOUD, 1, random);
    }
}
