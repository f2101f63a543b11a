import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Seed 4: the part of `DirectoryPeer.java` that talks to other peers, by TCP: no server between them, several at once,
/// never two with one person.
final class PrivateChats {
    private final String nickname;
    private final Map<String, Socket> chats = new ConcurrentHashMap<>();

    PrivateChats(String nickname) {
        this.nickname = nickname;
    }

    boolean with(String name) {
        return chats.containsKey(name);
    }

    /// Whoever accepted our request calls, and says first who it is.
    Void answer(Socket caller, Invitations invitations) throws IOException, InterruptedException {
        try (caller) {
            var name = receive(caller).strip();
            if (invitations.accepted(name)) {
                write(caller, nickname);
                talk(caller, name);
            }
        }
        return null;
    }

    /// We accepted a request, so we call.
    Void call(Socket inviter) throws IOException, InterruptedException {
        try (inviter) {
            write(inviter, nickname);
            var name = receive(inviter).strip();
            if (!name.isEmpty()) {
                talk(inviter, name);
            }
        }
        return null;
    }

    private void talk(Socket chat, String name) throws InterruptedException {
        // COMPAT: the published client takes all that its first recv brings as the name. No text may come right behind.
        Thread.sleep(300);
        if (chats.putIfAbsent(name, chat) != null) {
            DirectoryPeer.show("[INFO] Bereits verbunden mit " + name);
            return;
        }
        DirectoryPeer.show("[INFO] Privater Chat mit " + name + ": /an " + name + " TEXT, /ende " + name);
        try {
            listen(chat, name);
        } catch (IOException _) {
            // The connection broke, or we have closed it. Either way the chat is over.
        } finally {
            // It is still there unless it was we who ended it.
            if (chats.remove(name, chat)) {
                DirectoryPeer.show("[INFO] " + name + " hat den Chat beendet.");
            }
        }
    }

    private static void listen(Socket chat, String name) throws IOException {
        for (var text = receive(chat); !text.isEmpty(); text = receive(chat)) {
            for (var line : text.strip().split("\n")) {
                if (line.equals("[DISCONNECT]")) {
                    return;
                }
                DirectoryPeer.show("[" + name + " privat]: " + line);
            }
        }
    }

    void tell(String name, String text) throws IOException {
        var chat = chats.get(name);
        if (chat == null) {
            DirectoryPeer.show("[INFO] Kein Chat mit " + name);
        } else {
            write(chat, text + "\n");
        }
    }

    void end(String name) throws IOException {
        try (var chat = chats.remove(name)) {
            if (chat != null) {
                write(chat, "[DISCONNECT]\n");
                DirectoryPeer.show("[INFO] Chat mit " + name + " beendet");
            }
        }
    }

    void endAll() throws IOException {
        for (var name : List.copyOf(chats.keySet())) {
            end(name);
        }
    }

    private static void write(Socket chat, String text) throws IOException {
        chat.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String receive(Socket chat) throws IOException {
        var buffer = new byte[1024];
        int count = chat.getInputStream().read(buffer);
        return new String(buffer, 0, Math.max(0, count), UTF_8);
    }
}
