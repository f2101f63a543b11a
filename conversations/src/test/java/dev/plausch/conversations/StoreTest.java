package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.core.Asking;
import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.MemoryStore;
import dev.plausch.core.Retention;
import dev.plausch.core.RoomName;
import dev.plausch.core.Store;
import dev.plausch.server.Server;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Nothing is shown, and nothing acknowledged, before it is stored.
class StoreTest {

    @Test
    void whatIsNotStoredYetIsReadByNobody() {
        var store = new HeldStore();
        try (var server = Servers.start(Map.of(), store);
                var bert = inRoom(server, "bert");
                var anna = inRoom(server, "anna")) {
            bert.receive("anna ist der Unterhaltung beigetreten\n");
            store.hold();
            anna.send("Hallo\n");
            store.awaitHeld();
            // Coming and going do not wait; whoever is here when it is stored reads it.
            try (var carla = inRoom(server, "carla")) {
                bert.receive("carla ist der Unterhaltung beigetreten\n");
                store.release();
                bert.receive("anna: Hallo\n");
                carla.receive("anna: Hallo\n");
            }
        }
    }

    @Test
    void aReceiptMeansThatItIsStored() {
        var store = new HeldStore();
        try (var server = Servers.start(Map.of(), store);
                var anna = at(server, "receipt")) {
            store.hold();
            anna.send("Notiz\n");
            store.awaitHeld();
            anna.halfClose();
            store.release();
            anna.receive("Daten erfolgreich empfangen!").expectEnd();
            assertThat(store.inbox()).containsExactly("gast-1: Notiz");
        }
    }

    @Test
    void eachNoteStandsUnderItsGuestsName() {
        var store = new HeldStore();
        try (var server = Servers.start(Map.of(), store);
                var anna = at(server, "receipt");
                var bert = at(server, "receipt")) {
            anna.send("eins\n").receive("Daten erfolgreich empfangen!");
            bert.send("Grüße\n").receive("Daten erfolgreich empfangen!");
            anna.send("zwei\n").receive("Daten erfolgreich empfangen!");
            assertThat(store.inbox()).containsExactly("gast-1: eins", "gast-2: Grüße", "gast-1: zwei");
        }
    }

    @Test
    void whatCannotBeStoredIsAnErrorForItsSenderAndNothingForOthers() {
        var store = new HeldStore();
        try (var server = Servers.start(Map.of(), store);
                var bert = inRoom(server, "bert");
                var anna = inRoom(server, "anna");
                var dora = at(server, "directory");
                var emil = at(server, "relay");
                var frank = at(server, "receipt")) {
            dora.send("REGISTER dora 5001\n").receive("WELCOME dora\n");
            assertThat(dora.line()).startsWith("USERLIST bert:");
            dora.receive("USER_JOINED dora 127.0.0.1 5001\n");
            bert.receive("anna ist der Unterhaltung beigetreten\ndora ist der Unterhaltung beigetreten\n");
            anna.receive("dora ist der Unterhaltung beigetreten\n");
            emil.send("emil\n").receive("Angemeldet als emil\n");
            store.fail(true);
            anna.send("verloren\n").receive("Fehler: nicht gespeichert\n");
            dora.send("BROADCAST dora verloren\n").receive("BROADCAST_MSG plausch nicht gespeichert\n");
            emil.send("bert: verloren\n").receive("Fehler: nicht gespeichert\n");
            frank.send("verloren\n").receive("Fehler: nicht gespeichert");
            store.fail(false);
            anna.send("wieder da\n");
            bert.receive("anna: wieder da\n");
            dora.receive("BROADCAST_MSG anna wieder da\n");
            frank.send("wieder da\n").receive("Daten erfolgreich empfangen!");
        }
    }

    private static Peer at(Server server, String door) {
        return Peer.at(server.address(door).orElseThrow());
    }

    private static Peer inRoom(Server server, String name) {
        return at(server, "room").receive("USER").send(name + "\n").receive("Verbindung zum Server aufgebaut\n");
    }

    /// Commits when it is told to, or not at all.
    private static final class HeldStore implements Store {
        private final MemoryStore kept = new MemoryStore();
        private final Queue<Runnable> held = new ArrayDeque<>();
        private boolean holds;
        private boolean fails;

        @Override
        public synchronized void commit(List<? extends Change> group, Consumer<Outcome> outcome) {
            if (fails) {
                outcome.accept(new Outcome.Failed("the disk is full"));
            } else if (holds) {
                held.add(() -> kept.commit(group, outcome));
                notifyAll();
            } else {
                kept.commit(group, outcome);
            }
        }

        synchronized void hold() {
            holds = true;
        }

        synchronized void fail(boolean on) {
            fails = on;
        }

        synchronized void awaitHeld() {
            try {
                while (held.isEmpty()) {
                    wait(Peer.PATIENCE.toMillis());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized void release() {
            holds = false;
            held.forEach(Runnable::run);
            held.clear();
        }

        List<String> inbox() {
            return Asking.latest(kept, RoomName.of("#eingang").orElseThrow(), 100).stream()
                    .map(message -> message.sender() + ": " + message.text().value())
                    .toList();
        }

        @Override
        public <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer) {
            kept.ask(question, answer);
        }

        @Override
        public void expire(Retention server, Map<RoomName, Retention> rooms, Instant now) {
            kept.expire(server, rooms, now);
        }

        @Override
        public void close() {
            kept.close();
        }
    }
}
