import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;

/// Seed 3: sends what is typed, and shows the server's answer.
///
///     java ReceiptClient.java [HOST] [PORT]
///
/// It always sends once and then receives once, so it needs no second thread.
final class ReceiptClient {
    /// The seed names a server of its author's, 85.215.76.149. Ours is on this machine.
    private static final String HOST = "127.0.0.1";

    private static final int PORT = 5000;
    private static final String PROMPT = "Bitte geben Sie Daten zum Senden ein oder tippen Sie 'exit' zum Beenden: ";

    static void main(String... args) {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        // connect: new Socket(host, port) calls the server, and returns once the server's system has answered. try
        // closes it at the end, however that comes.
        try (var server = new Socket(host, port)) {
            sendData(server);
        } catch (IOException e) {
            IO.println("Fehler bei der Verbindung zum Server: " + e.getMessage());
        }
    }

    private static void sendData(Socket server) {
        try {
            for (var message = ask(); !message.equalsIgnoreCase("exit"); message = ask()) {
                // Nothing to send is nothing to wait for: the seed's client waits for ever here.
                if (!message.isBlank()) {
                    server.getOutputStream().write(message.getBytes(UTF_8));
                    IO.println("Serverantwort: " + receive(server));
                }
            }
        } catch (IOException e) {
            IO.println("Fehler während der Kommunikation: " + e.getMessage());
        }
    }

    /// The end of the input (Ctrl+D, or of a file) is as good as `exit`.
    private static String ask() {
        var message = IO.readln(PROMPT);
        return message == null ? "exit" : message;
    }

    /// As `recv(1024).decode()`: what has come by now.
    private static String receive(Socket server) throws IOException {
        var buffer = new byte[1024];
        int count = server.getInputStream().read(buffer);
        if (count < 0) {
            throw new IOException("Der Server hat die Verbindung geschlossen");
        }
        return new String(buffer, 0, count, UTF_8);
    }
}
