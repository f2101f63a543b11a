package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Utf8;
import dev.plausch.wire.irc.Pieces.Piece;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void whatFitsIsOnePiece() {
        assertThat(Pieces.of("hallo", 5)).containsExactly(new Piece("hallo", false));
        assertThat(Pieces.of("", 5)).containsExactly(new Piece("", false));
    }

    @Test
    void linesArePiecesAndBlankOnesToo() {
        assertThat(Pieces.of("a\n\nb", 5))
                .containsExactly(new Piece("a", false), new Piece("", false), new Piece("b", false));
    }

    @Test
    void aLongLineIsCutBehindASpace() {
        assertThat(Pieces.of("eins zwei drei", 9))
                .containsExactly(new Piece("eins ", false), new Piece("zwei drei", true));
    }

    @Test
    void aLongWordIsCutBetweenCharactersAsPeopleSeeThem() {
        var family = "👩‍👩‍👧";
        assertThat(Pieces.of("ab" + family + "cd", 8)).extracting(Piece::text).startsWith("ab");
        assertThat(Pieces.of("xe\u0301e\u0301", 4)).extracting(Piece::text).containsExactly("xe\u0301", "e\u0301");
    }

    @Test
    void aCharacterThatIsTooLongIsCutBetweenCodePoints() {
        assertThat(Pieces.of("👩‍👩‍👧", 8)).allMatch(piece -> Utf8.length(piece.text()) <= 8);
    }

    @Test
    void theSourceTheTargetAndTheCommandAreTakenOff() {
        assertThat(Pieces.room(":a!b@c ".length(), "PRIVMSG", "#x")).isEqualTo(510 - ":a!b@c PRIVMSG #x :".length());
        assertThat(Pieces.room(IrcLimits.SOURCE_BYTES, "PRIVMSG", "#" + "x".repeat(63)))
                .isGreaterThan(200);
    }

    @Test
    void linesAreCutWhereTheirSenderHadCutThem() {
        assertThat(Pieces.of("hello\nhow is everyone?", List.of(13), 100))
                .containsExactly(new Piece("hello", false), new Piece("how is ", false), new Piece("everyone?", true));
    }

    @Test
    void whoReadsNoBatchesIsSentNoBlankLines() {
        assertThat(Pieces.lines("a\n\n  \nb c", List.of(), 2)).containsExactly("a", "b ", "c");
    }

    @Test
    void everyPieceOfAnActionIsAnAction() {
        assertThat(Pieces.lines("\u0001ACTION lacht laut\nund geht\u0001", List.of(), 16))
                .containsExactly(
                        "\u0001ACTION lacht \u0001",
                        "\u0001ACTION laut\u0001",
                        "\u0001ACTION und \u0001",
                        "\u0001ACTION geht\u0001");
    }

    /// Joined again they are the text; none is too long.
    @Test
    void thePiecesAreTheWholeText() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            var text = text(random);
            int room = 4 + random.nextInt(60);

            var joints = random.ints(random.nextInt(4), 0, 200).sorted().boxed().toList();
            var pieces = Pieces.of(text, joints, room);

            assertThat(joined(pieces)).as("seed " + seed).isEqualTo(text);
            assertThat(pieces).as("seed " + seed).allMatch(piece -> Utf8.length(piece.text()) <= room);
        }
    }

    private static String joined(List<Piece> pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i == 0 || pieces.get(i).continues() ? "" : "\n")
                    .append(pieces.get(i).text());
        }
        return text.toString();
    }

    private static String text(Random random) {
        var letters = "ab  ü\n😀👩‍\u0301€".codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
