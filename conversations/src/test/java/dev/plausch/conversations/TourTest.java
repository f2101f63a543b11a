package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.app.tour.Pace;
import dev.plausch.app.tour.Tour;
import dev.plausch.conversations.script.Peer;
import dev.plausch.wire.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `plausch tour`, with and without the reader in it.
class TourTest {

    @Test
    void itIsToldToItsEndWithoutAVisitor() throws Exception {
        var shown = told(StandardCharsets.UTF_8);
        assertThat(shown)
                .contains("   dora   ← directory:", "[DISCONNECT]⏎", "BROADCAST_MSG plausch Der Server wird beendet⏎")
                .doesNotContain("\u001b", "Du bist dran");
        assertThat(shown.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }

    @Test
    void terminalsWithoutArrowsGetOthers() throws Exception {
        assertThat(told(StandardCharsets.ISO_8859_1))
                .contains(
                        "senden (>)",
                        "Zeichen. \\n ist ein Zeilenumbruch",
                        "   anna   < room:",
                        "Verbindung zum Server aufgebaut\\n")
                .doesNotContain("(?)");
    }

    private static String told(Charset charset) throws Exception {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, charset);
        new Tour(Language.GERMAN, print, false, Pace.NONE).run(Optional.empty());
        return out.toString(charset);
    }

    @Test
    void theReaderIsSeenAndAnswered() throws Exception {
        try (var tour = new TourReader();
                var max = comesTo(tour)) {
            max.send("max\n").receive("Verbindung zum Server aufgebaut\n");
            tour.sees("   du     → main:[0-9]+ +max");
            tour.sees("   anna   → room:[0-9]+ +Hallo max, schön, dass du da bist!⏎");
            max.receive("anna ist der Unterhaltung beigetreten\nbert ist der Unterhaltung beigetreten\n");
            max.receive("anna: Hallo bert!\nbert hat die Unterhaltung verlassen\n");
            tour.sees(" {28}dora:127.0.0.1:[0-9]+⏎");
            tour.sees("── Du bist dran ─+");
            max.receive("anna: Hallo max, schön, dass du da bist!\n");
            max.receive("dora ist der Unterhaltung beigetreten\nemil ist der Unterhaltung beigetreten\n");
            max.receive("emil: Guten Morgen\n");

            max.send("Grüße\n");
            tour.sees("   anna   ← room:[0-9]+ +max: Grüße⏎");
            tour.sees("   anna   → room:[0-9]+ +Gelesen, max. .*");
            max.receive("anna: Gelesen, max. Alle im Raum haben das jetzt.\n");
            max.send("@anna psst\n");
            tour.sees("   anna   ← room:[0-9]+ +\\[privat] max: psst⏎");
            tour.sees("   anna   → room:[0-9]+ +@max Das habe nur ich gelesen.⏎");
            max.receive("[privat] anna: Das habe nur ich gelesen.\n");

            tour.pressEnter();
            tour.sees("   anna   ← room:[0-9]+ +Der Server wird beendet⏎");
            tour.seesTheEnd();
            max.receive("Der Server wird beendet\n").expectEnd();
        }
    }

    /// Nothing comes behind it that would remind the tour of it.
    @Test
    void whatComesWhileItRestsIsShownToo() throws Exception {
        try (var tour = new TourReader(Duration.ofMillis(20));
                var max = comesTo(tour)) {
            max.send("max\n").receive("Verbindung zum Server aufgebaut\n");
            tour.sees("── Du bist dran ─+");
            max.send("Grüße\n");
            tour.sees("   anna   → room:[0-9]+ +Gelesen, max. .*");
            while (!max.line().startsWith("anna: Gelesen, max.")) {}
            max.send("@anna psst\n");
            tour.sees("   anna   ← room:[0-9]+ +\\[privat] max: psst⏎");
            tour.sees("   anna   → room:[0-9]+ +@max Das habe nur ich gelesen.⏎");
        }
    }

    @Test
    void whoeverHangsUpIsNotWaitedFor() throws Exception {
        try (var tour = new TourReader()) {
            try (var max = comesTo(tour)) {
                max.send("max\n").receive("Verbindung zum Server aufgebaut\n");
                tour.sees("── Du bist dran ─+");
            }
            tour.sees("   du     · main:[0-9]+ +legst auf");
            tour.seesTheEnd();
        }
    }

    /// What a stranger sends steers no terminal and fills no page.
    @Test
    void whatStrangersSendIsHarmless() throws Exception {
        try (var tour = new TourReader();
                var max = comesTo(tour)) {
            max.send("max\n").receive("Verbindung zum Server aufgebaut\n");
            tour.sees("── Du bist dran ─+");
            max.send("\u001b[2J\u202e" + "x".repeat(4_000) + "\n");
            tour.sees("   du     → main:[0-9]+ +\\\\u001b\\[2J\\\\u202ex+");
            max.send("y\n".repeat(500));
            tour.pressEnter();
            assertThat(tour.seesTheEnd()).hasSizeLessThan(250).noneMatch(line -> line.contains("\u001b"));
        }
    }

    /// The name that somebody of the tour wanted.
    @ParameterizedTest
    @ValueSource(strings = {"anna", "bert", "carl", "dora", "emil"})
    void aVisitorMayHaveAnyName(String name) throws Exception {
        try (var tour = new TourReader();
                var visitor = comesTo(tour)) {
            visitor.send(name + "\n").receive("Verbindung zum Server aufgebaut\n");
            tour.sees("   %s  ? · .* verbindet sich.*".formatted(name + "2"));
            tour.sees("── Du bist dran ─+");
            tour.pressEnter();
            tour.seesTheEnd();
        }
    }

    private static Peer comesTo(TourReader tour) throws InterruptedException {
        int port = Integer.parseInt(tour.sees("      nc localhost ([0-9]+)"));
        return Peer.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .receive("USER");
    }
}
