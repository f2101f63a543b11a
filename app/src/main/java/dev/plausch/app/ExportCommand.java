package dev.plausch.app;

import dev.plausch.store.Export;
import dev.plausch.store.UnusableStore;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `plausch export`.
record ExportCommand() implements Subcommand {
    private static final int BUFFER = 1 << 16;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec() {
        var command = CommandSpec.create();
        command.usageMessage()
                .description("Write every message as a line of JSON to standard output, also while the server runs.")
                .footer("", "More: docs/operations.md");
        Kept.addOptions(command);
        return command;
    }

    @Override
    public int run(ParseResult given) throws Mistake, IOException {
        var kept = Kept.of(given);
        // Not System.out, which swallows errors.
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
                var lines = new JsonLines(out)) {
            Export.of(kept.file(), lines::write);
        } catch (UnusableStore unusable) {
            throw kept.mistake(unusable);
        } catch (IOException failed) {
            if (!isClosedPipe(failed)) {
                throw failed;
            }
        }
        return 0;
    }

    /// Whoever reads has enough: `plausch export | head`.
    private static boolean isClosedPipe(IOException failed) {
        var message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }
}
