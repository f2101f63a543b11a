package dev.plausch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.app.ImportedFile.Told;
import dev.plausch.core.RoomName;
import dev.plausch.store.Export;
import dev.plausch.store.Import;
import dev.plausch.wire.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Told NOTHING = new Told(false, Optional.empty(), Optional.empty(), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path directory;

    @Test
    void aLogIsRecognisedAndItsTimesAreThoseOfItsPlace() throws Exception {
        assertThat(read("irc.libera.#garten.weechatlog", "2025-07-01 12:00:00\tanna\thallo\n", NOTHING))
                .isTrue();

        assertThat(exported())
                .matches("\\{\"id\":\"\\w{13}\",\"time\":\"2025-07-01T10:00:00.000Z\",\"room\":\"#garten\","
                        + "\"from\":\"anna\",\"text\":\"hallo\"}\n");
    }

    @Test
    void linesOfJsonAreWrittenAsTheyWereRead() throws Exception {
        var lines = """
            {"id":"05x8pwe9ry5mo","time":"2025-11-21T10:00:00.000Z","room":"#garten","from":"anna","text":"ä\\"\\n\\\\🐈"}
            {"id":"05x8pwe9ry5mp","time":"2025-11-21T10:00:00.000Z","to":"bert","from":"anna","text":"psst"}
            """;

        read("-", lines, NOTHING);

        assertThat(exported()).isEqualTo(lines);
    }

    @Test
    void badLinesAreCountedAndTheOthersStay() throws Exception {
        var good = "{\"id\":\"05x8pwe9ry5mo\",\"room\":\"#garten\",\"from\":\"anna\",\"text\":\"da\"}\n";
        try (var into = Import.into(database(), CLOCK)) {
            var file = new ImportedFile(Path.of("-"), NOTHING, into);
            file.read(in("unbekannt\n\n{\"id\":7}\n{kaputt\n" + good + "null\n"));
            var words = new KeptWords(Language.ENGLISH, ZoneOffset.UTC).tally(into.finish());

            assertThat(words).containsExactly("1 message imported", "  lines that could not be read: 4");
        }
    }

    @Test
    void whoWasToldSomethingIsReadBackAsItWasWritten() throws Exception {
        var lines = Stream.of("\"room\":\"#hof\"", "\"to\":\"bert\"", "\"to\":\"@#hof\"")
                .map(to -> "\"time\":\"2025-11-21T10:00:00.000Z\"," + to + ",\"from\":\"anna\",\"text\":\"hallo\"}\n")
                .toList();
        var json = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            json.append("{\"id\":\"05x8pwe9ry5m")
                    .append((char) ('p' + i))
                    .append("\",")
                    .append(lines.get(i));
        }

        assertThat(read("messages.jsonl", json.toString(), NOTHING)).isTrue();
        assertThat(exported().lines().map(line -> line.replaceAll("\"(id|time)\":\"[^\"]*\",", "")))
                .containsExactlyElementsOf(json.toString()
                        .lines()
                        .map(line -> line.replaceAll("\"(id|time)\":\"[^\"]*\",", ""))
                        .toList());
    }

    @Test
    void aLogOfNobodyKnowsWhichRoomIsLeftOutUnlessSomebodySaysIt() throws Exception {
        var log = "2025-07-01 12:00:00\tanna\thallo\n";
        var told = new Told(false, Optional.empty(), RoomName.of("#hof"), ZoneOffset.UTC);

        assertThat(read("irc.libera.anna.weechatlog", log, NOTHING)).isFalse();
        assertThat(exported()).isEmpty();
        assertThat(read("irc.libera.anna.weechatlog", log, told)).isTrue();
        assertThat(exported()).contains("\"room\":\"#hof\"");
    }

    private boolean read(String name, String text, Told told) throws Exception {
        try (var into = Import.into(database(), CLOCK)) {
            boolean read = new ImportedFile(Path.of(name), told, into).read(in(text));
            into.finish();
            return read;
        }
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String exported() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var lines = new JsonLines(out)) {
            Export.of(database(), lines::write);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path database() {
        return directory.resolve("plausch.db");
    }
}
