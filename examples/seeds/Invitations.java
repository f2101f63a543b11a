import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/// Seed 4: the part of `DirectoryPeer.java` that asks for private chats, by UDP.
final class Invitations {
    private final PrivateChats chats;
    private final Map<String, InetSocketAddress> people;
    private final ServerSocket listener;
    private final DatagramSocket udp;
    /// Whom we asked, until they answer.
    private final Map<String, Object> asked = new ConcurrentHashMap<>();
    /// Who asked us, and where they wait for our call.
    private final Map<String, InetSocketAddress> requests = new ConcurrentHashMap<>();

    Invitations(PrivateChats chats, InetAddress here, Map<String, InetSocketAddress> people) throws IOException {
        this.chats = chats;
        this.people = people;
        // bind and listen, at any free TCP port: whoever accepts our request calls here.
        listener = new ServerSocket(0, 50, here);
        // bind, the UDP port of the same number: here we are asked. UDP has no connections, so no listen, no accept.
        // COMPAT: the published client declines to the number of the TCP port, so the two numbers have to be one.
        udp = new DatagramSocket(listener.getLocalPort(), here);
        start(this::hearDatagrams);
        start(this::acceptCalls);
    }

    int port() {
        return udp.getLocalPort();
    }

    void ask(String name) throws IOException {
        var request = new Object();
        if (!people.containsKey(name)) {
            log("Unbekannt: " + name);
        } else if (chats.with(name) || asked.putIfAbsent(name, request) != null) {
            log("Bereits verbunden oder schon gefragt: " + name);
        } else {
            send("CHAT_REQUEST " + port(), people.get(name));
            start(() -> {
                Thread.sleep(10_000);
                return answered(asked.remove(name, request), name, "nicht beantwortet");
            });
        }
    }

    private Void answered(boolean waited, String name, String how) {
        if (waited) {
            log("Deine Chat-Anfrage an " + name + " wurde " + how);
        }
        return null;
    }

    /// Whether we asked this person, who calls now.
    boolean accepted(String name) {
        return asked.remove(name) != null;
    }

    void accept(String name) {
        var address = requests.remove(name);
        if (address != null) {
            // If we asked as well, that is settled by this.
            asked.remove(name);
            // connect: a call to whoever asked, at the port that stood in the request.
            start(() -> chats.call(new Socket(address.getAddress(), address.getPort())));
        }
    }

    void decline(String name) throws IOException {
        var address = requests.remove(name);
        if (address != null) {
            send("CHAT_REJECTED", address);
        }
    }

    private Void acceptCalls() throws IOException {
        while (true) {
            // accept: somebody calls; a socket for the talk, and a thread to hold it.
            var caller = listener.accept();
            start(() -> chats.answer(caller, this));
        }
    }

    private Void hearDatagrams() throws IOException {
        while (true) {
            var packet = new DatagramPacket(new byte[1024], 1024);
            udp.receive(packet);
            var words = new String(packet.getData(), 0, packet.getLength(), UTF_8).split(" ");
            var name = nameAt(packet.getSocketAddress());
            if (words[0].equals("CHAT_REJECTED")) {
                answered(asked.remove(name) != null, name, "abgelehnt");
            } else if (words[0].equals("CHAT_REQUEST") && words.length == 2 && words[1].matches("[0-9]{4,5}")) {
                // We call whoever sent the datagram, and nobody else. A port has 16 bits.
                requests.put(name, new InetSocketAddress(packet.getAddress(), Integer.parseInt(words[1]) & 0xffff));
                log(name + " möchte mit dir chatten. Annehmen? /ja " + name + " oder /nein " + name);
            }
        }
    }

    /// COMPAT: the published client asks from a port that is in no list. Then its address has to do as a name.
    private String nameAt(SocketAddress sender) {
        return people.entrySet().stream()
                .filter(person -> person.getValue().equals(sender))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(sender.toString().replace("/", ""));
    }

    private void send(String datagram, InetSocketAddress to) throws IOException {
        var bytes = datagram.getBytes(UTF_8);
        udp.send(new DatagramPacket(bytes, bytes.length, to));
    }

    private static void start(Callable<Void> work) {
        Thread.startVirtualThread(() -> {
            try {
                work.call();
            } catch (Exception e) {
                log("Verbindung zu Ende: " + e.getMessage());
            }
        });
    }

    static void log(String text) {
        DirectoryPeer.show("[INFO] " + text);
    }
}
