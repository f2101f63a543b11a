import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Seed 2: a relay. Two clients cannot reach each other, but both reach this server; it hands on what one writes to the
/// other's name.
///
///     java RelayServer.java [HOST] [PORT]
///
/// Each client first sends its own name, then messages `<recipient>: <text>`. The recipient reads `<sender>: <text>`.
/// Host 0.0.0.0 lets the LAN in, and the WAN where the router passes the port on.
final class RelayServer {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 12345;

    private final Map<String, Socket> clients = new ConcurrentHashMap<>();

    static void main(String... args) throws IOException {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        // 1. Create the socket.
        try (var server = new ServerSocket()) {
            // 2. bind: the address under which clients find us. 3. listen: from now on they may call (both in one
            // call here).
            server.bind(new InetSocketAddress(host, port), 50);
            IO.println("Relay-Server lauscht auf " + host + ":" + server.getLocalPort());
            new RelayServer().serve(server);
        }
    }

    private void serve(ServerSocket server) throws IOException {
        while (true) {
            // 4. accept: a socket for this one client. Its thread does the waiting, so that we can accept the next.
            var client = server.accept();
            Thread.startVirtualThread(() -> handle(client));
        }
    }

    private void handle(Socket client) {
        try (client) {
            var name = receive(client).strip();
            if (name.isEmpty()) {
                return;
            }
            if (clients.putIfAbsent(name, client) != null) {
                send(client, "Fehler: Name bereits vergeben\n");
                return;
            }
            IO.println("Angemeldet: " + printable(name));
            try {
                send(client, "Angemeldet als " + name + "\n");
                forward(client, name);
            } finally {
                clients.remove(name);
                IO.println("Abgemeldet: " + printable(name));
            }
        } catch (IOException e) {
            IO.println("Verbindung verloren: " + e.getMessage());
        }
    }

    private void forward(Socket client, String sender) throws IOException {
        // 5. recv: a message of this client. 6. send: to the client whose name stands before the colon.
        for (var message = receive(client); !message.isEmpty(); message = receive(client)) {
            int colon = message.indexOf(':');
            if (colon < 1) {
                send(client, "Fehler: erwartet wird <Empfänger>: <Text>\n");
                continue;
            }
            var recipient = message.substring(0, colon).strip();
            var text = message.substring(colon + 1).strip();
            if (!deliver(recipient, sender + ": " + text + "\n")) {
                send(client, "Unbekannt: " + recipient + "\n");
            }
        }
    }

    /// Whether there is such a recipient.
    private boolean deliver(String recipient, String message) {
        var socket = clients.get(recipient);
        if (socket == null) {
            return false;
        }
        try {
            send(socket, message);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// As `recv(1024).decode()`: what has come by now; empty once the client has closed.
    private static String receive(Socket client) throws IOException {
        var buffer = new byte[1024];
        int count = client.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, count), UTF_8);
    }

    /// Without control characters, which could drive our terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }
}
