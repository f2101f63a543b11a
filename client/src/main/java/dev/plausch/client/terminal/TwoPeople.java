package dev.plausch.client.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Two people without any server: one listens, the other calls.
public final class TwoPeople {
    private final Screen screen;

    public TwoPeople(Screen screen) {
        this.screen = screen;
    }

    /// Waits for one caller. Blocks until one of the two ends it.
    public int listen(int port, BufferedReader input) throws InterruptedException {
        try (var socket = caller(port)) {
            return talk(socket, input);
        } catch (IOException _) {
            screen.complain("Port " + port + " ist belegt", "port " + port + " is taken");
            return 1;
        }
    }

    private Socket caller(int port) throws IOException {
        try (var listening = new ServerSocket()) {
            listening.bind(new InetSocketAddress(port));
            screen.show(
                    "Warte auf Port " + listening.getLocalPort() + " ...",
                    "Waiting on port " + listening.getLocalPort() + " ...");
            return listening.accept();
        }
    }

    /// Blocks until one of the two ends it.
    public int call(Server other, BufferedReader input) throws InterruptedException {
        try (var socket = other.connect()) {
            return talk(socket, input);
        } catch (IOException _) {
            other.complain(screen);
            return 1;
        }
    }

    private int talk(Socket socket, BufferedReader input) throws InterruptedException {
        var who = socket.getInetAddress().getHostAddress();
        screen.show("Verbunden mit " + who, "Connected with " + who);
        boolean ours = new Conversation(socket, text -> screen.show("< " + text)).run(input, line -> line);
        if (!ours) {
            screen.show(who + " hat das Gespräch beendet", who + " has ended the conversation");
        }
        return 0;
    }
}
