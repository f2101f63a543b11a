import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Seed 3, second form: acknowledges all data, of many clients at once. Beside [ReceiptServerSingle] there is one line
/// more that matters: each client has a thread.
///
///     java ReceiptServer.java [HOST] [PORT]
final class ReceiptServer {
    /// All network interfaces, as the seed has it: everyone on the network can send.
    private static final String HOST = "0.0.0.0";

    private static final int PORT = 5000;

    static void main(String... args) throws IOException {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        // Ctrl+C is Python's KeyboardInterrupt; in Java it runs this. The system closes the sockets.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("Server wird heruntergefahren...")));
        try (var server = new ServerSocket()) {
            // bind: the address and port at which clients reach us. listen(5), in the same call: not "up to 5
            // clients", but up to 5 that have called and are not yet accepted.
            server.bind(new InetSocketAddress(host, port), 5);
            IO.println("Server lauscht auf Port " + server.getLocalPort() + "...");
            while (true) {
                // accept: waits for a client, and gives us the socket for the talk with it.
                var client = server.accept();
                Thread.startVirtualThread(() -> handleClient(client));
            }
        }
    }

    private static void handleClient(Socket client) {
        var address = client.getRemoteSocketAddress();
        IO.println("Client " + address + " verbunden.");
        try (client) {
            for (var data = receive(client); !data.isEmpty(); data = receive(client)) {
                IO.println("Empfangene Daten von " + address + ": " + printable(data));
                client.getOutputStream().write("Daten erfolgreich empfangen!".getBytes(UTF_8));
            }
            IO.println("Keine Daten empfangen, schließe Verbindung zu " + address + ".");
        } catch (IOException _) {
            IO.println("Verbindung verloren mit " + address + ".");
        }
        IO.println("Verbindung zu " + address + " wurde geschlossen.");
    }

    /// As `recv(1024).decode()`: what has come by now; empty once the client has closed.
    private static String receive(Socket client) throws IOException {
        var buffer = new byte[1024];
        int count = client.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, count), UTF_8);
    }

    /// Without control characters, which could drive our terminal.
    private static String printable(String text) {
        return text.strip().replaceAll("\\p{Cntrl}", " ");
    }
}
