package dev.plausch.app.lan;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A QR code of text, two modules a character, with a quiet zone around it.
final class QrDrawing {
    private static final int QUIET = 2;
    private static final String RESET = "\u001b[0m";

    private final QrCode code;

    QrDrawing(String text) {
        code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    }

    /// In black and white whatever colours the terminal has.
    List<String> coloured() {
        return lines(y -> columns()
                .mapToObj(x -> "\u001b[38;5;" + colour(x, y) + ";48;5;" + colour(x, y + 1) + "m▀")
                .collect(Collectors.joining("", "", RESET)));
    }

    /// For dark terminals: what is light in the code is drawn.
    List<String> plain() {
        return lines(y -> columns()
                .mapToObj(x -> isDark(x, y) ? (isDark(x, y + 1) ? " " : "▄") : (isDark(x, y + 1) ? "▀" : "█"))
                .collect(Collectors.joining()));
    }

    private List<String> lines(IntFunction<String> line) {
        var lines = new ArrayList<String>();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            lines.add(line.apply(y));
        }
        return lines;
    }

    private IntStream columns() {
        return IntStream.range(-QUIET, code.size + QUIET);
    }

    private boolean isDark(int x, int y) {
        return code.getModule(x, y);
    }

    /// Of the 256 colours: 16 is black and 231 white in every theme.
    private int colour(int x, int y) {
        return isDark(x, y) ? 16 : 231;
    }
}
