package dev.plausch.direct;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// What is said to the other before a chat, or instead of one.
final class Handshake {
    private Handshake() {}

    /// Our name, unframed.
    static void give(Socket socket, String name) throws IOException {
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(name.getBytes(StandardCharsets.UTF_8));
    }

    /// The other believes that the chat has begun.
    static void sendAway(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(ChatLine.END);
            socket.shutdownOutput();
        } catch (IOException _) {
            // Gone by itself.
        }
    }

    static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is of no more use anyway.
        }
    }
}
