import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Seed 3, first form: acknowledges all data, one client after the other. There is no thread but the main one, so while
/// it talks with one client, the next waits in the system's queue.
///
///     java ReceiptServerSingle.java [HOST] [PORT]
///
/// macOS keeps port 5000 for itself (AirPlay); take another there.
final class ReceiptServerSingle {
    /// All network interfaces, as the seed has it: everyone on the network can send.
    private static final String HOST = "0.0.0.0";

    private static final int PORT = 5000;

    static void main(String... args) throws IOException {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        try (var server = new ServerSocket()) {
            // bind: the address and port at which clients reach us. listen(1), in the same call: one more client may
            // wait until the one before it is done.
            server.bind(new InetSocketAddress(host, port), 1);
            IO.println("Server lauscht auf eingehende Verbindungen... (Port " + server.getLocalPort() + ")");
            while (true) {
                // accept: waits for a client, and gives us the socket for the talk with it.
                serve(server.accept());
            }
        }
    }

    private static void serve(Socket client) {
        var address = client.getRemoteSocketAddress();
        IO.println("Verbunden mit Client: " + address);
        try (client) {
            for (var data = receive(client); !data.isEmpty(); data = receive(client)) {
                IO.println("Empfangene Daten vom Client: " + printable(data));
                client.getOutputStream().write("Daten erfolgreich empfangen!".getBytes(UTF_8));
            }
        } catch (IOException e) {
            // The seed's program ends here. One client that pulls the plug should not end the service for all.
            IO.println("Verbindung verloren mit " + address + ": " + e.getMessage());
        }
        IO.println("Verbindung zum Client " + address + " wurde geschlossen.");
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
