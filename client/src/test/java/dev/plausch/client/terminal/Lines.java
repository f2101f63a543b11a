package dev.plausch.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Language;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The lines that a client shows. A test waits for them as they come.
final class Lines extends PrintStream {
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Lines() {
        super(OutputStream.nullOutputStream());
    }

    @Override
    public void println(String line) {
        lines.add(line);
    }

    Screen screen() {
        return new Screen(this, this, Language.ENGLISH, false);
    }

    String next() throws InterruptedException {
        var line = lines.poll(15, TimeUnit.SECONDS);
        assertThat(line).as("a line").isNotNull();
        return line;
    }

    /// All that have come and nobody has waited for.
    List<String> rest() {
        var rest = new ArrayList<String>();
        lines.drainTo(rest);
        return rest;
    }
}
