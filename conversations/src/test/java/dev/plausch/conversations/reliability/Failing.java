package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.Program;
import java.io.IOException;
import java.nio.file.Path;

/// Some calls of a running server fail, as those of a broken disk do, until this is closed.
final class Failing implements AutoCloseable {
    private final Process strace;

    private Failing(Process strace) {
        this.strace = strace;
    }

    /// @param calls their names, with commas
    /// @param data only calls that are about the database there
    static Failing calls(ServerProcess server, String calls, Path data) throws IOException {
        Program.require("strace");
        var pid = Long.toString(server.program().pid());
        var strace = new ProcessBuilder(
                        "strace",
                        "-f",
                        "-p",
                        pid,
                        "-o",
                        "/dev/null",
                        "-e",
                        "inject=" + calls + ":error=EIO",
                        "-P",
                        data.resolve("plausch.db").toString(),
                        "-P",
                        data.resolve("plausch.db-wal").toString())
                .start();
        var failing = new Failing(strace);
        failing.awaitAttached();
        return failing;
    }

    /// Before that it says which paths it takes.
    private void awaitAttached() throws IOException {
        var errors = strace.errorReader();
        var line = errors.readLine();
        while (line != null && !line.contains("attached")) {
            line = errors.readLine();
        }
        assertThat(line).as("strace: Process ... attached with ... threads").isNotNull();
    }

    @Override
    public void close() throws IOException {
        strace.destroy();
        try {
            strace.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
