package dev.plausch.app.console;

import dev.plausch.app.Language;
import dev.plausch.server.Server.Guest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// What the person at the server's own terminal may type: `list` and `exit`.
///
/// @param guests asks the server who is connected
/// @param exit ends the program
public record OperatorConsole(
        Language language, Clock clock, Supplier<Future<List<Guest>>> guests, Runnable exit, PrintStream out) {

    /// Reads commands on a thread of its own, until the input ends.
    public void start(InputStream in) {
        var reader = new BufferedReader(new InputStreamReader(in, out.charset()));
        Thread.ofPlatform().daemon().name("console").start(() -> read(reader));
    }

    void read(BufferedReader in) {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                obey(line.strip().toLowerCase(Locale.ROOT));
            }
        } catch (IOException _) {
            // The terminal is gone; the server goes on.
        }
    }

    private void obey(String command) {
        switch (command) {
            case "" -> {}
            case "list" -> list();
            case "exit" -> exit.run();
            default ->
                out.println(language.say(
                        "list: wer ist verbunden · exit: Server beenden",
                        "list: who is connected · exit: stop the server"));
        }
    }

    private void list() {
        try {
            new GuestTable(language, clock).lines(guests.get().get()).forEach(out::println);
        } catch (ExecutionException e) {
            out.println(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
