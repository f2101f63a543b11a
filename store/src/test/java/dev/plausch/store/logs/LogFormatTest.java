package dev.plausch.store.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.store.logs.LogLine.Said;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {
    private static final LocalDateTime TEN = LocalDateTime.parse("2026-11-21T10:00:00");

    @Test
    void irssi() {
        assertThat(read("#garten.log", """
            --- Log opened Sat Nov 21 09:59:58 2026
            10:00 -!- anna [anna@host] has joined #garten
            10:00 < anna> hallo
            10:00 <@bert> grüß  dich <anna>
            10:00  * anna winkt
            10:00 -anna:#garten- Achtung
            10:00 -!- bert is now known as bertl
            --- Day changed So Nov 22 2026
            00:00:05 <+bertl> spät
            """))
                .containsExactly(
                        LogLine.OTHER,
                        LogLine.OTHER,
                        new Said(TEN, "anna", "hallo"),
                        new Said(TEN, "bert", "grüß  dich <anna>"),
                        new Said(TEN, "anna", "* anna winkt"),
                        LogLine.OTHER,
                        LogLine.OTHER,
                        LogLine.OTHER,
                        new Said(LocalDateTime.parse("2026-11-22T00:00:05"), "bertl", "spät"));
    }

    @Test
    void weechat() {
        assertThat(read("irc.libera.#garten.weechatlog", """
            2026-11-21 10:00:00\t-->\tanna (anna@host) has joined #garten
            2026-11-21 10:00:00\tanna\thallo\tdu
            2026-11-21 10:00:00\t@bert\tgrüß dich
            2026-11-21 10:00:00\t *\tanna winkt
            2026-11-21 10:00:00\t--\tbert is now known as bertl
            2026-11-21 10:00:00\t<--\tanna has quit
            """))
                .containsExactly(
                        LogLine.OTHER,
                        new Said(TEN, "anna", "hallo\tdu"),
                        new Said(TEN, "bert", "grüß dich"),
                        new Said(TEN, "anna", "* anna winkt"),
                        LogLine.OTHER,
                        LogLine.OTHER);
    }

    @Test
    void znc() {
        assertThat(read("2026-11-21.log", """
            [10:00:00] *** Joins: anna (anna@host)
            [10:00:00] <anna> hallo
            [10:00:00] * anna winkt
            [10:00:00] -anna- Achtung
            [10:00:00] *** bert sets mode: +o anna
            """))
                .containsExactly(
                        LogLine.OTHER,
                        new Said(TEN, "anna", "hallo"),
                        new Said(TEN, "anna", "* anna winkt"),
                        LogLine.OTHER,
                        LogLine.OTHER);
    }

    @Test
    void whatIsNoLineIsNone() {
        assertThat(read(
                        LogFormat.IRSSI,
                        "#a.log",
                        "10:00 < anna> an welchem Tag?\n--- Day changed Sun Foo 99 2026\nx\n"))
                .containsOnly(LogLine.UNREADABLE);
        assertThat(read(LogFormat.WEECHAT, "a", "2026-13-21 10:00:00\ta\tb\n2026-11-21 10:00:00\ta\nx\n"))
                .containsOnly(LogLine.UNREADABLE);
        assertThat(read(LogFormat.ZNC, "2026-11-21.log", "[25:00:00] <a> b\n[10:00:00]\n[10:00:00] ?\nx\n"))
                .containsOnly(LogLine.UNREADABLE);
        assertThat(read(LogFormat.ZNC, "undated.log", "[10:00:00] <a> b\n")).containsOnly(LogLine.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "IRSSI, irclogs/libera/#garten.log, #garten",
        "IRSSI, irclogs/libera/#a.b.log, #a.b",
        "IRSSI, irclogs/libera/anna.log, ",
        "WEECHAT, logs/irc.libera.#garten.weechatlog, #garten",
        "WEECHAT, logs/irc.libera.#a.b.weechatlog, #a.b",
        "WEECHAT, logs/irc.libera.anna.weechatlog, ",
        "ZNC, log/libera/#garten/2026-11-21.log, #garten",
        "ZNC, log/libera/anna/2026-11-21.log, ",
        "ZNC, log/#garten_20261121.log, #garten",
        "ZNC, log/libera_#gar_ten_20261121.log, #gar_ten"
    })
    void theFileSaysWhichRoomItIs(LogFormat format, Path file, String room) {
        assertThat(format.room(file).orElse(null)).isEqualTo(room);
    }

    private static List<LogLine> read(String file, String log) {
        var format = LogFormat.of(log.lines().findFirst().orElseThrow()).orElseThrow();
        return read(format, file, log);
    }

    private static List<LogLine> read(LogFormat format, String file, String log) {
        var reader = format.reader(Path.of(file));
        return log.lines().map(reader::read).toList();
    }
}
