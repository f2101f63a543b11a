package dev.plausch.client.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The client of the third seed: each line is sent, and acknowledged.
public final class SendClient {
    private static final String RECEIVED = "Daten erfolgreich empfangen!";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_ANSWER = 1024;

    private final Screen screen;

    public SendClient(Screen screen) {
        this.screen = screen;
    }

    /// Blocks until the input ends, or somebody types `exit`. Exit code 0 if everything was acknowledged.
    public int run(Server server, BufferedReader input) {
        try (var socket = server.connect()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            return talk(socket, input);
        } catch (IOException _) {
            server.complain(screen);
            return 1;
        }
    }

    private int talk(Socket socket, BufferedReader input) {
        boolean all = true;
        try {
            for (var line = next(input); line != null && !isExit(line); line = next(input)) {
                if (!line.isBlank()) {
                    var answer = exchange(socket, line);
                    screen.show("Serverantwort: " + answer, "Server response: " + answer);
                    all &= answer.equals(RECEIVED);
                }
            }
        } catch (IOException e) {
            screen.complain("Fehler während der Kommunikation", "Error while communicating");
            return 1;
        }
        return all ? 0 : 1;
    }

    private @Nullable String next(BufferedReader input) throws IOException {
        screen.ask(
                "Bitte geben Sie Daten zum Senden ein oder tippen Sie 'exit' zum Beenden: ",
                "Please enter data to send, or type 'exit' to end: ");
        return input.readLine();
    }

    /// In a pipe everything is a message.
    private boolean isExit(String line) {
        return screen.asks() && line.strip().equalsIgnoreCase("exit");
    }

    /// The answer has no end of its own: it is there when it is the one that we wait for, or nothing follows.
    private static String exchange(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        var bytes = new byte[LONGEST_ANSWER];
        int length = 0;
        do {
            int count = socket.getInputStream().read(bytes, length, bytes.length - length);
            if (count < 0) {
                throw new IOException("the server is gone");
            }
            length += count;
        } while (RECEIVED.startsWith(text(bytes, length)) && length < RECEIVED.length());
        return text(bytes, length).strip();
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
