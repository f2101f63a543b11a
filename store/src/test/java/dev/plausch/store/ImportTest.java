package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.Text;
import dev.plausch.store.Import.Run;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(3_600), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void messagesKeepTheirIdsAndComeOnce() throws Exception {
        var messages = List.of(
                Shelf.said(5, Shelf.LOBBY, "anna", "hallo"),
                Shelf.whispered(6, "bert", "anna", "psst"),
                Shelf.said(9, Shelf.GARDEN, "Bert", "hallo"));

        assertThat(copy(messages).added()).isEqualTo(3);
        var again = copy(messages);

        assertThat(again.added()).isZero();
        assertThat(again.present()).isEqualTo(3);
        assertThat(Shelf.all(live())).isEqualTo(messages);
    }

    @Test
    void anIdThatBelongsToAnotherMessageIsStepped() throws Exception {
        copy(List.of(Shelf.said(5, Shelf.LOBBY, "anna", "hier")));
        var theirs = List.of(Shelf.said(5, Shelf.LOBBY, "anna", "dort"), Shelf.said(6, Shelf.LOBBY, "anna", "dann"));

        assertThat(copy(theirs).moved()).isEqualTo(2);
        assertThat(copy(theirs).added()).isZero();

        assertThat(texts()).containsExactly("hier", "dort", "dann");
    }

    @Test
    void aLogKeepsItsOrderWithinAMinuteAndItsRepetitions() throws Exception {
        var log = List.of("ja", "nein", "ja", "ja", "doch");

        assertThat(log(NOON, log).added()).isEqualTo(5);
        assertThat(log(NOON, log).present()).isEqualTo(5);

        assertThat(texts()).isEqualTo(log);
        assertThat(Shelf.all(live())).allMatch(message -> message.id().time().equals(NOON));
    }

    @Test
    void aLogThatGrewAddsWhatIsNew() throws Exception {
        log(NOON, List.of("eins", "zwei"));
        Shelf.open(live()).close();
        try (var into = Import.into(live(), CLOCK)) {
            into.said(new Run(), NOON, Shelf.GARDEN, "bert", "eins");
            into.finish();
        }

        assertThat(log(NOON, List.of("eins", "zwei", "drei")).added()).isEqualTo(1);
        assertThat(log(NOON, List.of("eins", "zwei", "drei")).added()).isZero();

        assertThat(texts()).containsExactly("eins", "zwei", "eins", "drei");
    }

    @Test
    void aMinuteMayHaveMoreLinesThanAMillisecondHasIds() throws Exception {
        var log = IntStream.range(0, 5_000).mapToObj(number -> "text " + number).toList();

        log(NOON, log);
        assertThat(log(NOON, log).present()).isEqualTo(5_000);

        assertThat(texts()).isEqualTo(log);
    }

    /// The hour that comes twice in autumn.
    @Test
    void aClockThatIsSetBackAnHourKeepsTheFilesOrder() throws Exception {
        try (var into = Import.into(live(), CLOCK)) {
            var run = new Run();
            into.said(run, NOON, Shelf.LOBBY, "anna", "vorher");
            into.said(run, NOON.minusSeconds(3_600), Shelf.LOBBY, "anna", "nachher");
            into.said(run, NOON.minusSeconds(86_400), Shelf.LOBBY, "anna", "gestern");
            into.finish();
        }

        assertThat(texts()).containsExactly("gestern", "vorher", "nachher");
    }

    @Test
    void namesAndTextsAreMadeFit() throws Exception {
        var long3 = "ü".repeat(Text.MAX_BYTES);
        try (var into = Import.into(live(), CLOCK)) {
            var run = new Run();
            into.said(run, NOON, Shelf.LOBBY, "1anna!", "hal\u0007lo\u0001");
            into.said(run, NOON, Shelf.LOBBY, "anna", long3);
            into.said(run, NOON, Shelf.LOBBY, "anna", "\u0001");
            into.said(run, NOON, Shelf.LOBBY, "", "niemand");
            into.said(run, Instant.parse("2019-12-31T23:59:59Z"), Shelf.LOBBY, "anna", "alt");
            into.said(run, NOON.plusSeconds(86_400), Shelf.LOBBY, "anna", "morgen");
            var tally = into.finish();

            assertThat(tally.added()).isEqualTo(3);
            assertThat(tally.renamed()).isEqualTo(1);
            assertThat(tally.cleaned()).isEqualTo(2);
            assertThat(tally.unreadable()).isEqualTo(2);
            assertThat(tally.early()).isEqualTo(1);
            assertThat(tally.late()).isEqualTo(1);
        }
        var all = Shelf.all(live());
        assertThat(all.getFirst().sender()).isEqualTo(Name.known("_1anna_"));
        assertThat(texts()).containsExactly("hallo", long3.substring(0, 4_096), long3.substring(4_096));
    }

    @Test
    void aRunningServerShowsWhatWasImported() throws Exception {
        try (var store = Shelf.open(live())) {
            Stores.keep(store, Shelf.said(MessageId.at(NOON).value(), Shelf.LOBBY, "anna", "jetzt"));
            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("anna: jetzt");

            log(NOON.minusSeconds(60), List.of("vorhin"));

            Stores.keep(store, Shelf.said(MessageId.at(NOON).value() + 1, Shelf.GARDEN, "anna", "und da"));
            assertThat(Shelf.texts(store, Shelf.LOBBY)).containsExactly("anna: vorhin", "anna: jetzt");
            assertThat(Stores.search(store, "vorhin")).hasSize(1);
        }
    }

    @Test
    void aServerUnderLoadGoesOnWhileSomethingIsImported() throws Exception {
        try (var store = Shelf.open(live())) {
            var talking = new Talking(store, 4, MessageId.at(NOON).value());
            var log = IntStream.range(0, 1_000)
                    .mapToObj(number -> "text " + number)
                    .toList();

            log(NOON.minusSeconds(60), log);

            talking.awaitStored(100);
            talking.stop();
            assertThat(texts()).startsWith(log.toArray(String[]::new));
        }
    }

    @Test
    void privateMessagesComeInTheirConversation() throws Exception {
        copy(List.of(Shelf.whispered(6, "bert", "anna", "psst")));

        try (var store = Shelf.open(live())) {
            var both = new Conversation.Private(Name.known("anna"), Name.known("bert"));
            assertThat(Shelf.texts(store, both)).containsExactly("bert: psst");
        }
    }

    @Test
    void eachImportThatAddsSomethingRaisesTheGeneration() throws Exception {
        log(NOON, List.of("eins"));
        long first = generation();
        log(NOON, List.of("eins"));
        assertThat(generation()).isEqualTo(first);
        log(NOON, List.of("eins", "zwei"));
        assertThat(generation()).isGreaterThan(first);
    }

    private long generation() {
        try (var sql = Database.of(live()).patient()) {
            return Generation.of(sql);
        }
    }

    private Tally copy(List<Message> messages) throws UnusableStore {
        try (var into = Import.into(live(), CLOCK)) {
            for (var message : messages) {
                into.message(
                        message.id(),
                        message.to(),
                        message.sender().value(),
                        message.text().value(),
                        message.kind(),
                        message.replyTo());
            }
            return into.finish();
        }
    }

    private Tally log(Instant time, List<String> texts) throws UnusableStore {
        try (var into = Import.into(live(), CLOCK)) {
            var run = new Run();
            for (var text : texts) {
                into.said(run, time, Shelf.LOBBY, "anna", text);
            }
            return into.finish();
        }
    }

    private List<String> texts() throws Exception {
        return Shelf.all(live()).stream().map(message -> message.text().value()).toList();
    }

    private Path live() {
        return directory.resolve("plausch.db");
    }
}
