import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;

/// Seed 2: a client of the relay. It knows the relay's address, and of the other client only the name.
///
///     java RelayClient.java [HOST] [PORT]
///
/// Then the own name, and messages: `bob: Hallo Bob`.
final class RelayClient {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 12345;

    static void main(String... args) {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        var name = IO.readln("Ihr Name: ");
        if (name == null || name.isBlank()) {
            return;
        }
        // 1. Create the socket and 2. connect it to the relay, never to the other client.
        try (var relay = new Socket(host, port)) {
            // 3. send: first who we are, so that the relay knows whom messages to this name are for.
            send(relay, name.strip());
            // The relay may speak while we type, so sending has a thread of its own. It is virtual and does not keep
            // the program alive when the relay is gone.
            Thread.startVirtualThread(() -> readKeyboard(relay));
            // 4. recv: whatever others write to us.
            for (var text = receive(relay); !text.isEmpty(); text = receive(relay)) {
                IO.println(printable(text).stripTrailing());
            }
            IO.println("Verbindung zum Relay-Server beendet");
        } catch (IOException e) {
            IO.println("Fehler bei der Verbindung zum Relay-Server: " + e.getMessage());
        }
    }

    private static void readKeyboard(Socket relay) {
        try {
            for (var message = IO.readln(); message != null; message = IO.readln()) {
                if (!message.isBlank()) {
                    send(relay, message.strip());
                }
            }
            // The end of the input: we say no more, the relay closes in answer.
            relay.shutdownOutput();
        } catch (IOException e) {
            IO.println("Fehler während der Kommunikation: " + e.getMessage());
        }
    }

    private static void send(Socket relay, String text) throws IOException {
        relay.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// As `recv(1024).decode()`: what has come by now; empty once the relay has closed.
    private static String receive(Socket relay) throws IOException {
        var buffer = new byte[1024];
        int count = relay.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, count), UTF_8);
    }

    /// What others write must not drive our terminal.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
    }
}
