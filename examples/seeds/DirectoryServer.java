import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Seed 4: an address directory. Clients register with a nickname and the UDP port at which they can be invited; each
/// learns of all others. What they have to say to everyone goes through here, private chats do not.
///
///     java DirectoryServer.java [HOST] [PORT]
///
/// Each message is a line, as with the older of the published clients.
final class DirectoryServer {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 9000;

    /// Also the lock that guards it.
    private final Map<String, Client> clients = new LinkedHashMap<>();

    private record Client(String nickname, Socket socket, String udpPort) {
        String entry(String separator) {
            return String.join(separator, nickname, socket.getInetAddress().getHostAddress(), udpPort);
        }

        /// One message at a time.
        synchronized void send(String message) {
            try {
                socket.getOutputStream().write((message + "\n").getBytes(UTF_8));
            } catch (IOException _) {
                // It is gone. The thread that reads from it notices that, too.
            }
        }
    }

    static void main(String... args) throws IOException {
        var host = args.length > 0 ? args[0] : HOST;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : PORT;
        try (var server = new ServerSocket()) {
            // bind: this address and port are ours now. listen, in the same call: clients may call.
            server.bind(new InetSocketAddress(host, port), 50);
            IO.println("Verzeichnis lauscht auf " + host + ":" + server.getLocalPort());
            var directory = new DirectoryServer();
            while (true) {
                // accept: a socket for the talk with this client, and a thread to do it.
                var socket = server.accept();
                Thread.startVirtualThread(() -> directory.handle(socket));
            }
        }
    }

    private void handle(Socket socket) {
        try (socket) {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            var words = String.valueOf(lines.readLine()).strip().split(" ");
            if (words.length != 3 || !words[0].equals("REGISTER") || !words[2].matches("[0-9]{1,5}")) {
                error(socket, "REGISTER erwartet 2 Argumente: nickname, udp_port");
                return;
            }
            var self = new Client(words[1], socket, words[2]);
            if (register(self)) {
                try {
                    serve(self, lines);
                } finally {
                    leave(self);
                }
            }
        } catch (IOException | InterruptedException e) {
            IO.println("Verbindung verloren: " + e.getMessage());
        }
    }

    private boolean register(Client self) throws IOException, InterruptedException {
        // Whoever has something for the newcomer waits here until the list is out.
        synchronized (self) {
            String entries;
            synchronized (clients) {
                if (clients.containsKey(self.nickname)) {
                    error(self.socket, "Nickname bereits vergeben");
                    return false;
                }
                if (clients.values().stream().anyMatch(other -> sameAddress(other, self))) {
                    error(self.socket, "Adresse bereits registriert");
                    return false;
                }
                clients.put(self.nickname, self);
                entries = clients.values().stream().map(each -> each.entry(":")).collect(Collectors.joining(" "));
            }
            IO.println("Angemeldet: " + self.entry(":"));
            self.send("WELCOME " + self.nickname);
            // COMPAT: the published client throws away what its first recv brings behind WELCOME.
            Thread.sleep(100);
            self.send("USERLIST " + entries);
        }
        toAll("USER_JOINED " + self.entry(" "));
        return true;
    }

    private static boolean sameAddress(Client one, Client other) {
        return one.socket.getInetAddress().equals(other.socket.getInetAddress()) && one.udpPort.equals(other.udpPort);
    }

    private void serve(Client self, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null && !line.strip().equals("QUIT"); line = lines.readLine()) {
            var words = line.strip().split(" ", 3);
            if (words[0].equals("BROADCAST") && words.length == 3) {
                // Who speaks is known from the connection; anything could stand in the message.
                var message = "BROADCAST_MSG " + self.nickname + " " + words[2];
                everyone().stream().filter(other -> other != self).forEach(other -> other.send(message));
            }
        }
    }

    private void leave(Client self) {
        synchronized (clients) {
            clients.remove(self.nickname);
        }
        IO.println("Abgemeldet: " + self.nickname);
        toAll("USER_LEFT " + self.nickname);
    }

    private void toAll(String message) {
        everyone().forEach(client -> client.send(message));
    }

    private List<Client> everyone() {
        synchronized (clients) {
            return List.copyOf(clients.values());
        }
    }

    private static void error(Socket socket, String reason) throws IOException {
        socket.getOutputStream().write(("ERROR " + reason + "\n").getBytes(UTF_8));
    }
}
