import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Seed 2: client to client on one machine, without any server.
///
///     java LocalPair.java [PORT]
///
/// Start it twice. The first waits to be called, the second calls; from then on both are alike.
final class LocalPair {
    private static final int PORT = 54321;

    static void main(String... args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : PORT;
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var other = meet(address)) {
            IO.println("Verbunden mit " + other.getRemoteSocketAddress());
            Thread.startVirtualThread(() -> readKeyboard(other));
            for (var text = receive(other); !text.isEmpty(); text = receive(other)) {
                IO.println("Empfangen: " + printable(text).stripTrailing());
            }
            IO.println("Gespräch beendet");
        }
    }

    private static Socket meet(InetSocketAddress address) throws IOException {
        try (var listener = new ServerSocket()) {
            // bind: only one program can have a port. If this works, we are the first. listen is part of the call; one
            // caller may wait.
            listener.bind(address, 1);
            IO.println("Noch niemand da. Dieser Client lauscht auf localhost:" + listener.getLocalPort());
            // accept: waits for the other, and gives us the socket for the talk. The listener has done its work then.
            return listener.accept();
        } catch (BindException _) {
            // The port is taken: the other is there already. connect: we call.
            return new Socket(address.getAddress(), address.getPort());
        }
    }

    private static void readKeyboard(Socket other) {
        try {
            for (var text = IO.readln(); text != null; text = IO.readln()) {
                if (!text.isBlank()) {
                    other.getOutputStream().write(text.strip().getBytes(UTF_8));
                }
            }
            // The end of the input: we hang up.
            other.close();
        } catch (IOException e) {
            IO.println("Fehler während der Kommunikation: " + e.getMessage());
        }
    }

    /// As `recv(1024).decode()`: what has come by now; empty once one of the two has hung up.
    private static String receive(Socket other) {
        try {
            var buffer = new byte[1024];
            int count = other.getInputStream().read(buffer);
            return new String(buffer, 0, Math.max(0, count), UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    /// What the other writes must not drive our terminal.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "");
    }
}
