package dev.plausch.conversations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A tmux of its own with some terminals, each with a shell, driven by tmux's control mode: it tells what each terminal
/// shows as it comes, so that nothing has to be looked at again and again. One thread.
final class Tmux implements AutoCloseable {
    private static final String PROMPT = "$ ";

    private final Process process;
    private final BufferedReader replies;
    private final Thread killer;
    private final Map<String, Terminal> terminals = new HashMap<>();
    private final String shell;
    private final String socket;
    private int shown;

    /// @param directory in which the shells start
    /// @param language of the shells, such as `en_US`
    Tmux(Path directory, String language) throws IOException {
        Program.require("tmux");
        shell = "env -u LC_ALL LANG=" + language + ".UTF-8 PS1='" + PROMPT + "' sh";
        socket = directory.resolve("tmux").toString();
        var builder = new ProcessBuilder(
                "tmux", "-S", socket, "-f", "/dev/null", "-C", "new-session", "-x", "80", "-y", "50", shell);
        builder.directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        builder.environment().put("LC_ALL", "C.UTF-8");
        process = builder.start();
        replies = new BufferedReader(new InputStreamReader(process.getInputStream(), ISO_8859_1));
        killer = Thread.startVirtualThread(this::killWhenLate);
        nextReply();
    }

    /// A terminal with a shell that waits for a command.
    Terminal open() throws IOException {
        var id = shown == 0
                ? "%0"
                : ask("new-window -P -F '#{pane_id}' \"" + shell + "\"").getFirst();
        shown++;
        return terminal(id).sees(PROMPT);
    }

    private Terminal terminal(String id) {
        return terminals.computeIfAbsent(id, Terminal::new);
    }

    final class Terminal {
        private final String id;
        private final ByteArrayOutputStream came = new ByteArrayOutputStream();
        private int seen;

        private Terminal(String id) {
            this.id = id;
        }

        /// Waits until it shows this, behind what was waited for before.
        Terminal sees(String text) throws IOException {
            for (int at = find(text); at < 0; at = find(text)) {
                assertThat(readEvent()).as("waiting for %s in %s", text, came()).isTrue();
            }
            seen = find(text) + text.length();
            return this;
        }

        private int find(String text) {
            return came().indexOf(text, seen);
        }

        private String came() {
            return came.toString(UTF_8);
        }

        /// Types this, and Enter.
        Terminal types(String line) throws IOException {
            return enters(line).sees(line + "\r\n");
        }

        /// Types this, and Enter, into a program that draws its own screen.
        Terminal enters(String line) throws IOException {
            ask("send-keys -t " + id + " -l -- '" + line.replace("'", "'\\''") + "'");
            ask("send-keys -t " + id + " Enter");
            return this;
        }

        /// What stands on it, as a person sees it.
        String screen() throws IOException {
            return String.join("\n", ask("capture-pane -p -J -S - -t " + id))
                    .replaceAll("(?m) +$", "")
                    .stripTrailing();
        }
    }

    /// The lines that tmux answers.
    private List<String> ask(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
        return nextReply();
    }

    private List<String> nextReply() throws IOException {
        for (var line = replies.readLine(); line != null; line = replies.readLine()) {
            if (line.startsWith("%begin ")) {
                return reply();
            }
            take(line);
        }
        throw new IOException("tmux has ended");
    }

    private List<String> reply() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = replies.readLine(); line != null; line = replies.readLine()) {
            if (line.startsWith("%end ")) {
                return lines;
            }
            assertThat(line).as("tmux says %s", lines).doesNotStartWith("%error ");
            lines.add(new String(line.getBytes(ISO_8859_1), UTF_8));
        }
        throw new IOException("tmux has ended");
    }

    private boolean readEvent() throws IOException {
        var line = replies.readLine();
        if (line != null) {
            take(line);
        }
        return line != null;
    }

    /// `%output %0 text`, in which `\015` stands for what cannot be printed.
    private void take(String line) {
        var words = line.split(" ", 3);
        if (words[0].equals("%output")) {
            var into = terminal(words[1]).came;
            var text = words[2];
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    into.write(Integer.parseInt(text, i + 1, i + 4, 8));
                    i += 3;
                } else {
                    into.write(text.charAt(i));
                }
            }
        }
    }

    private void killWhenLate() {
        try {
            if (!process.waitFor(4 * Peer.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                end();
            }
        } catch (IOException | InterruptedException _) {
            // It is closed in time, or gone.
        }
    }

    /// The server and all that runs in the terminals, which outlive whoever controls them.
    private void end() throws IOException, InterruptedException {
        new ProcessBuilder("tmux", "-S", socket, "kill-server")
                .redirectErrorStream(true)
                .start()
                .waitFor(Peer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /// Ends all that runs in the terminals.
    @Override
    public void close() throws IOException {
        killer.interrupt();
        try {
            end();
            process.waitFor(Peer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
