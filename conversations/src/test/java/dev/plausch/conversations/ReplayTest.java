package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Text;
import dev.plausch.server.Server;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `history.replay`: who enters the lobby by a plain door reads its last lines first.
class ReplayTest {
    private static final Instant LONG_AGO = Instant.parse("2024-02-29T12:34:56Z");
    private static final String TIME = DateTimeFormatter.ofPattern("'['yyyy-MM-dd HH:mm'] '")
            .withZone(ZoneId.systemDefault())
            .format(LONG_AGO);

    @Test
    void theLastLinesComeBehindTheWelcome() {
        try (var server = Servers.start(Map.of("history.replay", "2"), storeWith("eins", "zwei\ndrei", "vier"));
                var anna = at(server, "room")) {
            anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
            anna.receive(TIME + "emil: zwei\n" + TIME + "emil: drei\n" + TIME + "emil: vier\n");
        }
    }

    @Test
    void theSeedsClientsSeeWhatTheyExpect() {
        try (var server = Servers.start(Map.of(), storeWith("eins"));
                var anna = at(server, "room")) {
            anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n").halfClose();
            anna.expectEnd();
        }
    }

    @Test
    void theDirectorysClientsReadThemBehindTheList() {
        try (var server = Servers.start(Map.of("history.replay", "5"), storeWith("eins", "zwei"));
                var dora = at(server, "directory")) {
            dora.send("REGISTER dora 5001\n").receive("WELCOME dora\n");
            assertThat(dora.line()).startsWith("USERLIST dora:");
            dora.receive("BROADCAST_MSG emil " + TIME + "eins\nBROADCAST_MSG emil " + TIME + "zwei\n");
        }
    }

    /// What is said while the store looks comes once, and behind.
    @Test
    void nothingIsMissedAndNothingComesTwice() {
        var store = storeWith("eins");
        try (var server = Servers.start(Map.of("history.replay", "5"), store);
                var bert = at(server, "room")) {
            bert.send("bert\n").receive("Verbindung zum Server aufgebaut\n" + TIME + "emil: eins\n");
            store.holdQuestions();
            try (var anna = at(server, "room")) {
                anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
                bert.receive("anna ist der Unterhaltung beigetreten\n");
                store.awaitQuestion();
                bert.send("gleich\n@bert gelesen\n").receive("[privat] bert: gelesen\n");
                store.answer();
                anna.receive(TIME + "emil: eins\nbert: gleich\n");
            }
        }
    }

    @Test
    void whoGoesBeforeTheAnswerHarmsNobody() {
        var store = storeWith("eins");
        try (var server = Servers.start(Map.of("history.replay", "5"), store);
                var bert = at(server, "room")) {
            bert.send("bert\n").receive("Verbindung zum Server aufgebaut\n" + TIME + "emil: eins\n");
            store.holdQuestions();
            try (var anna = at(server, "room")) {
                anna.send("anna\n").receive("Verbindung zum Server aufgebaut\n");
                store.awaitQuestion();
            }
            bert.receive("anna ist der Unterhaltung beigetreten\n");
            store.answer();
            bert.receive("anna hat die Unterhaltung verlassen\n");
        }
    }

    @Test
    void aStoreThatCannotTellIsNoHindrance() {
        var store = storeWith("eins");
        try (var server = Servers.start(Map.of("history.replay", "5"), store);
                var anna = at(server, "room")) {
            store.close();
            anna.send("anna\n").receive("Verbindung zum Server aufgebaut\nFehler: Verlauf nicht erreichbar\n");
        }
    }

    private static HeldStore storeWith(String... texts) {
        var store = new HeldStore();
        var id = MessageId.at(LONG_AGO);
        for (var text : texts) {
            var lobby = new Message.InRoom(RoomName.of("#lobby").orElseThrow());
            store.commit(List.of(new Message(id, lobby, Name.known("emil"), Text.known(text))), _ -> {});
            id = id.next();
        }
        return store;
    }

    private static Peer at(Server server, String door) {
        var peer = Peer.at(server.address(door).orElseThrow());
        return door.equals("room") ? peer.receive("USER") : peer;
    }
}
