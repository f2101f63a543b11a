package dev.plausch.wire;

import java.util.function.Consumer;

/// The lines of a text: what a door that frames by newlines must send apart.
public final class Lines {
    private Lines() {}

    /// Calls `each` for every line that is not blank, in order.
    public static void forEach(String text, Consumer<String> each) {
        if (text.indexOf('\n') < 0) {
            each.accept(text);
            return;
        }
        text.lines().filter(line -> !line.isBlank()).forEach(each);
    }
}
