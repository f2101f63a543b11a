import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Seed 1: a chat room. Whoever connects is asked for a name, and then reads what all the others write.
///
///     java RoomServer.java [HOST] [PORT]
///
/// The seed names port 77777. There is none: a port is a number of 16 bits, and 65535 is the last. So it is 7777 here.
final class RoomServer {
    /// This machine only. 0.0.0.0 listens on all its network interfaces, for everyone on the network.
    private static final String HOST = "127.0.0.1";

    private static final int PORT = 7777;

    /// The seed has two lists, `clients` and `usernames`. One map cannot come apart as two lists can.
    private final Map<Socket, String> usernames = new ConcurrentHashMap<>();

    static void main(String... args) throws IOException {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        try (var server = new ServerSocket()) {
            // bind: this address and port are ours now. listen, which Java does in the same call: the system lets up
            // to 50 connections wait until we accept them.
            server.bind(new InetSocketAddress(host, port), 50);
            IO.println("Server lauscht auf " + host + ":" + server.getLocalPort());
            new RoomServer().receive(server);
        }
    }

    private void receive(ServerSocket server) throws IOException {
        while (true) {
            // accept: waits for the next client, and gives us a second socket, for the talk with this client alone.
            var client = server.accept();
            IO.println("Verbunden mit " + client.getRemoteSocketAddress());
            // One thread a client. A virtual one costs about a kilobyte, so there may be many thousands.
            Thread.startVirtualThread(() -> handleClient(client));
        }
    }

    private void handleClient(Socket client) {
        try (client) {
            // The seed asks before it starts the thread; then one client that stays silent keeps all others out.
            send(client, "USER");
            var username = new String(receiveFrom(client), UTF_8).strip();
            if (!username.isEmpty()) {
                usernames.put(client, username);
                IO.println("Benutzername: " + printable(username));
                basecast(username + " ist der Unterhaltung beigetreten\n", client);
                send(client, "Verbindung zum Server aufgebaut\n");
                passOn(client);
            }
        } catch (IOException e) {
            IO.println("Verbindung verloren: " + e.getMessage());
        } finally {
            leave(client);
        }
    }

    /// Everything this client says goes to all others, byte by byte as it came.
    private void passOn(Socket client) throws IOException {
        for (var bytes = receiveFrom(client); bytes.length > 0; bytes = receiveFrom(client)) {
            basecast(bytes, client);
        }
    }

    private void leave(Socket client) {
        var username = usernames.remove(client);
        if (username != null) {
            IO.println(printable(username) + " ist gegangen");
            basecast(username + " hat die Unterhaltung verlassen\n", client);
        }
    }

    private void basecast(String text, Socket sender) {
        basecast(text.getBytes(UTF_8), sender);
    }

    /// The seed's name for it: sends to all clients but the sender.
    private void basecast(byte[] message, Socket sender) {
        for (var client : usernames.keySet()) {
            if (client != sender) {
                try {
                    client.getOutputStream().write(message);
                } catch (IOException _) {
                    // It is gone. Its own thread notices that, too, and takes it off the list.
                }
            }
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
    }

    /// As `recv(1024)`: what has come by now, at most 1024 bytes; nothing once the client has closed. TCP carries a
    /// stream of bytes and knows no messages: two that are sent quickly may come as one, and a long one in pieces.
    private static byte[] receiveFrom(Socket client) throws IOException {
        var buffer = new byte[1024];
        int count = client.getInputStream().read(buffer);
        return Arrays.copyOf(buffer, Math.max(0, count));
    }

    /// Without control characters, which could drive our terminal.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "");
    }
}
