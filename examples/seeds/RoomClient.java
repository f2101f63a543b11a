import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;

/// Seed 1: the client of the chat room.
///
///     java RoomClient.java [HOST] [PORT]
///
/// It has two things to wait for at once, the keyboard and the server. Each has a thread.
final class RoomClient {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 7777;

    static void main(String... args) {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        // connect: new Socket(host, port) calls the server, and returns once the server's system has answered.
        try (var server = new Socket(host, port)) {
            if (receive(server).equals("USER")) {
                chat(server);
            } else {
                IO.println("Das ist kein Chatraum");
            }
        } catch (IOException e) {
            IO.println("Fehler bei der Verbindung zum Server: " + e.getMessage());
        }
    }

    private static void chat(Socket server) throws IOException {
        var username = IO.readln("Benutzername: ");
        if (username == null) {
            return;
        }
        send(server, username.strip());
        // A virtual thread does not keep a program alive: it ends when the server closes, whatever the keyboard does.
        Thread.startVirtualThread(() -> readKeyboard(server, username.strip()));
        for (var text = receive(server); !text.isEmpty(); text = receive(server)) {
            IO.println(printable(text).stripTrailing());
        }
        IO.println("Verbindung zum Server beendet");
    }

    private static void readKeyboard(Socket server, String username) {
        try {
            for (var text = IO.readln(); text != null; text = IO.readln()) {
                if (!text.isBlank()) {
                    // The server passes on bytes and adds nothing, so the client says who speaks.
                    send(server, username + ": " + text.strip());
                }
            }
            // The end of the input (Ctrl+D, on Windows Ctrl+Z): we say no more, the server closes in answer.
            server.shutdownOutput();
        } catch (IOException e) {
            IO.println("Fehler während der Kommunikation: " + e.getMessage());
        }
    }

    private static void send(Socket server, String text) throws IOException {
        server.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// As `recv(1024).decode()`: what has come by now; empty once the server has closed.
    private static String receive(Socket server) throws IOException {
        var buffer = new byte[1024];
        int count = server.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, count), UTF_8);
    }

    /// What others write must not drive our terminal.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
    }
}
