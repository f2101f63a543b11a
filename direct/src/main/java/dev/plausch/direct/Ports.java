package dev.plausch.direct;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;

/// Where a peer takes invitations (UDP) and the connections that answer its own (TCP): one number where that can be,
/// for the older client sends its refusal to the number of the TCP port.
record Ports(DatagramSocket udp, ServerSocket tcp) {
    private static final int ATTEMPTS = 20;

    static Ports open() throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            var udp = new DatagramSocket(new InetSocketAddress(0));
            try {
                return new Ports(udp, listening(udp.getLocalPort()));
            } catch (SocketException _) {
                udp.close();
            }
        }
        var udp = new DatagramSocket(new InetSocketAddress(0));
        return new Ports(udp, listening(0));
    }

    private static ServerSocket listening(int port) throws IOException {
        var tcp = new ServerSocket();
        try {
            tcp.bind(new InetSocketAddress(port));
            return tcp;
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
    }

    void close() {
        udp.close();
        try {
            tcp.close();
        } catch (IOException _) {
            // Nobody can come any more either way.
        }
    }
}
