package dev.plausch.bench.churn;

import java.io.IOException;
import java.util.random.RandomGenerator;

/// One client's stay behind a door where people have names: its connection, one thread that reads, and the acts that
/// its owner calls, all from one thread. What is wrong is written to the ledger.
final class Visit implements AutoCloseable {
    /// The longest that any answer may take.
    static final long PATIENCE_MILLIS = 30_000;

    private static final int PROMPTED = 1;
    private static final int ENTERED = 2;
    private static final int ENDED = 3;

    final Life life;
    final Ear ear;

    private final Ledger ledger;
    private final RandomGenerator random;
    private final Wire wire;
    private final Thread reading;
    private final Mark progress = new Mark();
    private volatile boolean leaving;

    Visit(Life life, Ear ear, Ledger ledger, RandomGenerator random, String host, int port) throws IOException {
        this.life = life;
        this.ear = ear;
        this.ledger = ledger;
        this.random = random;
        wire = new Wire(life.tongue, host, port);
        reading = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            if (life.tongue.prompted()) {
                var prompt = wire.read("USER".length());
                if (prompt.equals("USER")) {
                    progress.raise(PROMPTED);
                } else if (!leaving) {
                    ledger.violation(life, "was greeted by '" + prompt + "'");
                }
            }
            for (var line = wire.read(); line.isPresent(); line = wire.read()) {
                ear.hear(line.get());
                if (life.enteredAt != Life.NEVER) {
                    progress.raise(ENTERED);
                }
            }
            if (!leaving) {
                ledger.violation(life, "the server closed the connection");
            }
            life.drained = true;
        } catch (IOException e) {
            if (!leaving) {
                ledger.violation(life, "the connection broke: " + e.getMessage());
            }
        } finally {
            progress.raise(ENDED);
        }
    }

    /// Waits for the question, if this door asks one. False if it does not come.
    boolean awaitPrompt() throws InterruptedException {
        return !life.tongue.prompted() || await(PROMPTED, "no prompt");
    }

    void introduce() throws IOException {
        life.introducedAt = ledger.now();
        switch (life.tongue) {
            case LINE, PREFIXED -> wire.write("REGISTER " + life.name + " " + (1024 + life.id % 64_000));
            case ROOM, ROOM_UNFRAMED -> wire.write(life.name);
            case RELAY, RECEIPT -> wire.write(life.name);
        }
    }

    boolean awaitEntry() throws InterruptedException {
        return await(ENTERED, "no answer to the name") && life.enteredAt != Life.NEVER;
    }

    private boolean await(int stage, String otherwise) throws InterruptedException {
        if (!progress.await(stage, PATIENCE_MILLIS)) {
            ledger.violation(life, otherwise);
            return false;
        }
        return true;
    }

    /// Says the next numbered text to the lobby.
    void say() throws IOException {
        var text = nextText();
        life.complete++;
        wire.write(text);
    }

    private String nextText() {
        var text = Texts.of(Texts.ALOUD, life.saidAt.size() + 1, random);
        life.saidAt.add(ledger.now());
        return switch (life.tongue) {
            case LINE, PREFIXED -> "BROADCAST " + life.name + " " + text;
            // The first seed's client writes its name before its texts.
            case ROOM_UNFRAMED -> (random.nextBoolean() ? life.name + ": " : "") + text;
            case ROOM, RELAY, RECEIPT -> text;
        };
    }

    /// Waits until the first witness has read everything said so far; then what was whispered before has arrived too.
    boolean awaitSaid() throws InterruptedException {
        var whispers = life.whispers.size();
        if (!life.spoken.await(life.complete, PATIENCE_MILLIS)) {
            ledger.violation(life, "nobody read message " + life.complete);
            return false;
        }
        prove(whispers);
        return true;
    }

    void whisper(Life recipient) throws IOException {
        var number = life.whispers.size() + 1;
        life.whispers.add(new Life.Whisper(number, recipient.id, ledger.now()));
        var text = Texts.of(Texts.PRIVATELY, number, random);
        wire.write(life.tongue == Tongue.RELAY ? recipient.name + ": " + text : "@" + recipient.name + " " + text);
    }

    /// Waits until the first witness has read the last private message, which went to it.
    boolean awaitWhispered() throws InterruptedException {
        var number = life.whispers.size();
        if (!life.whispered.await(number, PATIENCE_MILLIS)) {
            ledger.violation(life, "the witness did not read private message " + number);
            return false;
        }
        prove(number);
        return true;
    }

    private void prove(int count) {
        var now = ledger.now();
        for (var i = count - 1; i >= 0 && life.whispers.get(i).provenAt == Life.NEVER; i--) {
            life.whispers.get(i).provenAt = now;
        }
    }

    void leave(Leaving way) throws IOException, InterruptedException {
        life.leavingAt = ledger.now();
        leaving = true;
        if (way.cut() && life.tongue.inLobby && life.enteredAt != Life.NEVER) {
            wire.writeCut(nextText());
        }
        if (!way.inPeace()) {
            if (way.reset()) {
                wire.resetWhenClosed();
            }
            wire.close();
            reading.join();
            life.drained = false;
            return;
        }
        if (way == Leaving.QUIT && life.tongue.directory()) {
            wire.write("QUIT");
        }
        halfClose();
        if (!progress.await(ENDED, PATIENCE_MILLIS)) {
            ledger.violation(life, "half-closed, but the server does not end the connection");
            wire.close();
        } else if (!life.drained) {
            ledger.violation(life, "left in peace (" + way + "), but the server reset the connection");
        }
        reading.join();
    }

    private void halfClose() throws IOException {
        try {
            wire.halfClose();
        } catch (IOException e) {
            if (!life.drained) { // else the server was faster to close after QUIT
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
