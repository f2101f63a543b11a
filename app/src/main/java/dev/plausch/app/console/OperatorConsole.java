package dev.plausch.app.console;

import dev.plausch.core.Store;
import dev.plausch.server.Server.Guest;
import dev.plausch.wire.Language;
import dev.plausch.wire.Printable;
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
import java.util.function.Function;
import java.util.function.Supplier;

/// What the person at the server's own terminal may type: `list`, `erase NAME` and `exit`.
///
/// @param guests asks the server who is connected
/// @param eraser takes away all that was said under a name
/// @param exit ends the program
public record OperatorConsole(
        Language language,
        Clock clock,
        Supplier<Future<List<Guest>>> guests,
        Function<String, Future<Store.Outcome>> eraser,
        Runnable exit,
        PrintStream out) {
    private static final String ERASE = "erase ";

    /// Reads commands on a thread of its own, until the input ends.
    public void start(InputStream in) {
        var reader = new BufferedReader(new InputStreamReader(in, out.charset()));
        Thread.ofPlatform().daemon().name("console").start(() -> read(reader));
    }

    void read(BufferedReader in) {
        try {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                hear(line.strip());
            }
        } catch (IOException _) {
            // The terminal is gone; the server goes on.
        }
    }

    private void hear(String line) {
        try {
            if (line.toLowerCase(Locale.ROOT).startsWith(ERASE)) {
                erase(line.substring(ERASE.length()).strip());
            } else {
                obey(line.toLowerCase(Locale.ROOT));
            }
        } catch (IllegalStateException broken) {
            out.println(broken.getMessage());
        }
    }

    /// On request of the person: what they said goes, for good.
    private void erase(String name) {
        out.println(
                switch (await(eraser.apply(name))) {
                    case Store.Outcome.Committed _ ->
                        language.choose("Gelöscht: alles von ", "Erased: everything from ") + Printable.of(name);
                    case Store.Outcome.Failed(var reason) ->
                        language.choose("Nicht gelöscht: ", "Not erased: ") + Printable.of(reason);
                });
    }

    private void obey(String command) {
        switch (command) {
            case "" -> {}
            case "list" -> list();
            case "exit" -> exit.run();
            default ->
                out.println(language.choose(
                        "list: wer ist verbunden · erase NAME: alles löschen, was NAME schrieb · exit: Server beenden",
                        "list: who is connected · erase NAME: delete all that NAME wrote · exit: stop the server"));
        }
    }

    private void list() {
        new GuestTable(language, clock).lines(await(guests.get())).forEach(out::println);
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }
}
