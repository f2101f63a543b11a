package dev.plausch.client.terminal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Where a server is.
public record Server(String host, int port) {
    private static final int CONNECT_MILLIS = 10_000;

    Socket connect() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void complain(Screen screen) {
        screen.complain(this + " ist nicht zu erreichen", this + " cannot be reached");
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
