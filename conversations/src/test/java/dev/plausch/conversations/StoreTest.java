package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.util.Map;
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

    /// What a sender says beyond the limit is left unread until the store has caught up.
    @Test
    void aSlowStoreSlowsWhoWritesAndNobodyElse() {
        int limit = 16;
        int count = 1_000;
        var store = new HeldStore();
        try (var server = Servers.start(Map.of("limits.unstored", "" + limit, "limits.enabled", "false"), store);
                var bert = inRoom(server, "bert");
                var anna = inRoom(server, "anna")) {
            bert.receive("anna ist der Unterhaltung beigetreten\n");
            store.hold();
            anna.send("Hallo\n".repeat(count));
            store.awaitHeld();
            try (var _ = inRoom(server, "carla")) {
                bert.receive("carla ist der Unterhaltung beigetreten\n");
            }
            bert.receive("carla hat die Unterhaltung verlassen\n");
            store.release();
            bert.receive("anna: Hallo\n".repeat(count));
            assertThat(store.largestGroup()).isBetween(2, limit);
        }
    }

    /// IRC has no numeric for what could not be stored. modern: ERR_UNKNOWNERROR (400); ircv3 standard-replies
    @Test
    void anIrcClientIsToldWhatCouldNotBeStored() {
        var store = new HeldStore();
        try (var server = Servers.start(Map.of("operator", "root geheim"), store);
                var anna = at(server, "irc")) {
            anna.send("NICK anna\r\nUSER anna 0 * :Anna\r\nOPER root geheim\r\nJOIN #lobby\r\n");
            while (!anna.line().contains(" 366 ")) {}
            store.fail(true);
            anna.send("TOPIC #lobby :Tee\r\nMODE #lobby +m\r\nPRIVMSG #lobby :hallo\r\n");
            assertThat(anna.line()).isEqualTo(":plausch.irc 400 anna TOPIC #lobby :not stored\r");
            assertThat(anna.line()).isEqualTo(":plausch.irc 400 anna MODE #lobby :not stored\r");
            assertThat(anna.line()).startsWith(":plausch.irc FAIL PRIVMSG NOT_STORED #lobby :");
            store.fail(false);
            anna.send("TOPIC #lobby :Tee\r\n");
            assertThat(anna.line()).endsWith(" TOPIC #lobby :Tee\r");
        }
    }

    /// Who has read the answer to a ping has read what was said before it, by whomever.
    @Test
    void aPingIsAnsweredBehindWhatIsOnItsWay() {
        var store = new HeldStore();
        try (var server = Servers.start(Map.of(), store);
                var anna = inRoom(server, "anna");
                var bert = at(server, "irc")) {
            bert.send("NICK bert\r\nUSER bert 0 * :Bert\r\nJOIN #lobby\r\n");
            while (!bert.line().contains(" 366 ")) {}
            anna.receive("bert ist der Unterhaltung beigetreten\n");
            store.hold();
            anna.send("Hallo\n");
            store.awaitHeld();
            bert.send("PING x\r\n");
            try (var _ = inRoom(server, "carla")) {
                assertThat(bert.line()).endsWith(" JOIN #lobby\r");
                store.release();
                assertThat(bert.line()).endsWith(" PRIVMSG #lobby :Hallo\r");
                assertThat(bert.line()).isEqualTo(":plausch.irc PONG plausch.irc :x\r");
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
}
