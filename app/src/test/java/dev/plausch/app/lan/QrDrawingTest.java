package dev.plausch.app.lan;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {
    private static final String URL = "http://192.168.0.5:9000";
    private static final QrCode CODE = QrCode.encodeText(URL, QrCode.Ecc.LOW);
    private static final Pattern CELL = Pattern.compile("\u001b\\[38;5;(\\d+);48;5;(\\d+)m▀");

    @Test
    void theColouredDrawingIsTheCodeInBlackAndWhite() {
        var lines = new QrDrawing(URL).coloured();
        assertThat(lines).hasSize((CODE.size + 5) / 2).allMatch(line -> line.endsWith("\u001b[0m"));
        for (int row = 0; row < lines.size(); row++) {
            var cells = CELL.matcher(lines.get(row)).results().toList();
            assertThat(cells).hasSize(CODE.size + 4);
            for (int column = 0; column < cells.size(); column++) {
                assertThat(cells.get(column).group(1)).isEqualTo(colour(column - 2, 2 * row - 2));
                assertThat(cells.get(column).group(2)).isEqualTo(colour(column - 2, 2 * row - 1));
            }
        }
    }

    @Test
    void thePlainDrawingDrawsWhatIsLight() {
        var lines = new QrDrawing(URL).plain();
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < CODE.size + 4; column++) {
                char cell = lines.get(row).charAt(column);
                boolean upper = List.of('█', '▀').contains(cell);
                boolean lower = List.of('█', '▄').contains(cell);
                assertThat(upper).isEqualTo(!CODE.getModule(column - 2, 2 * row - 2));
                assertThat(lower).isEqualTo(!CODE.getModule(column - 2, 2 * row - 1));
            }
        }
    }

    private static String colour(int x, int y) {
        return CODE.getModule(x, y) ? "16" : "231";
    }
}
