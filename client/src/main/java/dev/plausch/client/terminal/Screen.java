package dev.plausch.client.terminal;

import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
import java.io.PrintStream;

/// Where a client writes, in one language. What could steer the terminal is made visible. Thread-safe.
///
/// @param asks whether a person sits there, who is to be asked
public record Screen(PrintStream out, PrintStream err, Language language, boolean asks) {

    /// What a person wants to know.
    public void show(String line) {
        out.println(Printable.of(line));
        out.flush();
    }

    public void show(String german, String english) {
        show(language.choose(german, english));
    }

    /// What goes wrong.
    public void complain(String german, String english) {
        err.println("plausch: " + Printable.of(language.choose(german, english)));
    }

    /// Asks for a line, if a person sits there.
    public void ask(String german, String english) {
        if (asks) {
            out.print(language.choose(german, english));
            out.flush();
        }
    }
}
