package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was said in the lobby and noted at the receipt door, as far as its sender was not told that it is not stored.
final class Kept {
    private static final String REFUSAL = "Fehler: nicht gespeichert";
    /// Large enough to fill soon what a log has kept of old space.
    private static final String LONG = " " + "x".repeat(7_000);

    private static final int MOST_TRIES = 5_000;

    private final List<String> said = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private int count;

    /// Somebody in the room reads nothing for a message that is stored; but what is asked behind it is answered behind
    /// it.
    ///
    /// @return whether it was stored
    boolean say(Peer peer) {
        var text = "Satz " + ++count;
        peer.send(text + "\n@niemand da\n");
        boolean stored = peer.peek() == 'U';
        peer.receive(stored ? "Unbekannt: niemand\n" : REFUSAL + "\nUnbekannt: niemand\n");
        return stored && said.add(text);
    }

    boolean note(Peer peer) {
        var text = "Notiz " + ++count + LONG;
        peer.send(text + "\n");
        boolean stored = peer.peek() == 'D';
        peer.receive(stored ? "Daten erfolgreich empfangen!" : REFUSAL);
        return stored && noted.add(text);
    }

    /// Goes on until both are refused.
    void untilRefused(Peer inRoom, Peer atReceipt) {
        int tries = 0;
        while (note(atReceipt) | say(inRoom)) {
            assertThat(++tries).isLessThan(MOST_TRIES);
        }
    }

    String lastSaid() {
        return said.getLast();
    }

    /// Reads all that `sender` said in the lobby, and nothing else of the sender.
    void readBy(Peer peer, String sender) {
        var read = new ArrayList<String>();
        while (!read.contains(sender + ": " + lastSaid())) {
            var line = peer.line();
            if (line.startsWith(sender + ": ")) {
                read.add(line);
            }
        }
        assertThat(read)
                .isEqualTo(said.stream().map(each -> sender + ": " + each).toList());
    }

    /// Reads back what the data directory holds.
    void check(Path data) throws Exception {
        var lobby = Writer.room("#lobby");
        var inbox = Writer.room("#eingang");
        var texts = Archive.of(data, List.of(lobby, inbox)).texts();
        assertThat(texts.get(lobby)).isEqualTo(said);
        assertThat(texts.get(inbox)).isEqualTo(noted);
        assertThat(Archive.damages(data)).isEmpty();
    }
}
