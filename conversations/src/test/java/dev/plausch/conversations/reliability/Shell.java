package dev.plausch.conversations.reliability;

import java.io.IOException;

/// Small programs of the system.
final class Shell {
    private Shell() {}

    /// Runs one to its end.
    ///
    /// @return whether all went well; also false if there is no such program
    static boolean succeeds(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException _) {
            return false;
        }
    }
}
