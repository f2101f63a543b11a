import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;

/// Seed 4: the peer. The server tells who is there, and passes on what is for everyone. Private chats go from peer to
/// peer, several at once: see `Invitations.java` and `PrivateChats.java`, which Java finds by itself.
///
///     java DirectoryPeer.java NICKNAME [HOST] [PORT]
///
/// What is typed goes to everyone, except
///
///     /liste            who is there, with address and UDP port
///     /chat NAME        ask for a private chat
///     /ja NAME          accept one, /nein NAME declines it
///     /an NAME TEXT     say something in it
///     /ende NAME        end it
///     /quit             leave
final class DirectoryPeer {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 9000;

    private final Map<String, InetSocketAddress> people = new ConcurrentHashMap<>();
    private final String nickname;
    private final Socket server = new Socket();
    private final PrivateChats chats;
    private final Invitations invitations;

    private DirectoryPeer(String nickname, InetAddress here) throws IOException {
        this.nickname = nickname;
        this.chats = new PrivateChats(nickname);
        this.invitations = new Invitations(chats, here, people);
    }

    static void main(String... args) {
        var nickname = args.length > 0 ? args[0] : IO.readln("Nickname: ");
        var host = args.length > 1 ? args[1] : HOST;
        int port = args.length > 2 ? Integer.parseInt(args[2]) : PORT;
        var address = new InetSocketAddress(host, port);
        try {
            new DirectoryPeer(nickname, addressTowards(address)).run(address);
        } catch (IOException e) {
            show("[FEHLER] Verbindung fehlgeschlagen: " + e.getMessage());
        }
    }

    /// Ours, as those over there see it. connect sends nothing here: with UDP it only chooses the way.
    private static InetAddress addressTowards(InetSocketAddress there) throws IOException {
        try (var probe = new DatagramSocket()) {
            probe.connect(there);
            return probe.getLocalAddress();
        }
    }

    private void run(InetSocketAddress address) throws IOException {
        var register = "REGISTER " + nickname + " " + invitations.port();
        // connect: we call the server, and say at once who we are. (Plausch takes whoever is silent for 300 ms for a
        // guest of its chat room.)
        server.connect(address);
        send(register);
        // Three may speak to us at any time: the server, the keyboard, other peers. Each has a thread. Virtual ones do
        // not keep the program alive, so it ends when the server closes.
        Thread.startVirtualThread(this::readKeyboard);
        var lines = new Scanner(server.getInputStream(), UTF_8);
        while (lines.hasNextLine()) {
            hear(new Scanner(lines.nextLine()));
        }
        show("[INFO] Verbindung zum Server beendet");
    }

    private void hear(Scanner line) {
        var command = line.hasNext() ? line.next() : "";
        switch (command) {
            case "WELCOME" -> show("[SERVER]: Willkommen, " + line.next());
            case "USERLIST" -> line.forEachRemaining(entry -> add(entry.split(":")));
            case "USER_JOINED" -> {
                var name = line.next();
                add(name, line.next(), line.next());
                show("[INFO] " + name + " ist beigetreten");
            }
            case "USER_LEFT" -> {
                var name = line.next();
                people.remove(name);
                show("[INFO] " + name + " hat den Chat verlassen");
            }
            case "BROADCAST_MSG" -> show("[" + line.next() + "]: " + rest(line));
            default -> show("[SERVER FEHLER] " + rest(line));
        }
    }

    private void add(String... entry) {
        if (!entry[0].equals(nickname)) {
            people.put(entry[0], new InetSocketAddress(entry[1], Integer.parseInt(entry[2])));
        }
    }

    private void readKeyboard() {
        try {
            for (var line = IO.readln(); line != null && !line.equals("/quit"); line = IO.readln()) {
                obey(line.strip());
            }
            chats.endAll();
            send("QUIT");
        } catch (IOException e) {
            show("[FEHLER] " + e.getMessage());
        }
    }

    private void obey(String line) throws IOException {
        var words = new Scanner(line);
        var command = words.hasNext() ? words.next() : "";
        if (!command.startsWith("/")) {
            send("BROADCAST " + nickname + " " + line);
            return;
        }
        var name = words.hasNext() ? words.next() : "";
        switch (command) {
            case "/liste" -> people.forEach((who, at) -> show(who + ":" + at.getHostString() + ":" + at.getPort()));
            case "/chat" -> invitations.ask(name);
            case "/ja" -> invitations.accept(name);
            case "/nein" -> invitations.decline(name);
            case "/an" -> chats.tell(name, rest(words));
            case "/ende" -> chats.end(name);
            default -> show("[INFO] Unbekannter Befehl: " + command);
        }
    }

    private void send(String message) throws IOException {
        server.getOutputStream().write((message + "\n").getBytes(UTF_8));
    }

    private static String rest(Scanner words) {
        return words.hasNext() ? words.nextLine().strip() : "";
    }

    /// Without control characters: what others write must not drive our terminal.
    static void show(String text) {
        IO.println(text.replaceAll("\\p{Cntrl}", ""));
    }
}
