package dev.plausch.wire.irc;

import dev.plausch.wire.Scratch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// What comes out of a line's writer.
final class Written {
    private Written() {}

    static String by(Consumer<IrcLine> writing) {
        var out = new Scratch(64);
        writing.accept(new IrcLine(out));
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    static List<String> lines(Consumer<IrcLine> writing) {
        return List.of(by(writing).split("\r\n"));
    }
}
