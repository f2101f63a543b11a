package dev.plausch.app.lan;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the network by mDNS that a server is here (RFC 6763): `_plausch._tcp`. Works on a thread of its own; where it
/// does not, the server goes on without.
public final class Announcement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private static final String TYPE = "_plausch._tcp.local.";

    private final List<JmDNS> announcers = new ArrayList<>();
    private boolean closed;

    private Announcement() {}

    /// Announces the port on each of this machine's IPv4 networks.
    ///
    /// @param name of the server, as people see it
    public static Announcement start(String name, int port) {
        var announcement = new Announcement();
        Thread.ofPlatform().daemon().name("mdns").start(() -> announcement.announce(name, port));
        return announcement;
    }

    private void announce(String name, int port) {
        for (var address : Interfaces.ipv4()) {
            announce(address, name, port);
        }
    }

    // Not only IOException: the library throws what it likes when networks come and go.
    private synchronized void announce(Inet4Address address, String name, int port) {
        if (closed) {
            return;
        }
        try {
            var announcer = JmDNS.create(address, Interfaces.hostName());
            announcers.add(announcer);
            announcer.registerService(ServiceInfo.create(TYPE, name, port, 0, 0, Map.of("path", "/")));
            LOG.debug("announced as {} by mDNS on {}", name, address.getHostAddress());
        } catch (IOException | RuntimeException e) {
            LOG.debug("no mDNS on {}: {}", address.getHostAddress(), e.toString());
        }
    }

    /// Takes it back. May take seconds.
    @Override
    public synchronized void close() {
        closed = true;
        for (var announcer : announcers) {
            try {
                announcer.close();
            } catch (IOException | RuntimeException e) {
                LOG.debug("mDNS: {}", e.toString());
            }
        }
        announcers.clear();
    }
}
