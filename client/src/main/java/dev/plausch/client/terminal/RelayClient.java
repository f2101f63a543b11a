package dev.plausch.client.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The client of the second seed: messages addressed to a name, `bert: Hallo`.
public final class RelayClient {
    private final Screen screen;

    public RelayClient(Screen screen) {
        this.screen = screen;
    }

    /// Blocks until the input ends (0) or the server does (1).
    public int run(Server server, String name, BufferedReader input) throws InterruptedException {
        try (var socket = server.connect()) {
            socket.getOutputStream().write((name + "\n").getBytes(StandardCharsets.UTF_8));
            if (new Conversation(socket, screen::show).run(input, line -> line)) {
                return 0;
            }
            screen.complain("Der Server hat die Verbindung beendet", "The server has ended the connection");
        } catch (IOException _) {
            server.complain(screen);
        }
        return 1;
    }
}
