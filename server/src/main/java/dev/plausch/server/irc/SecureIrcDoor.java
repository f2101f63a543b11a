package dev.plausch.server.irc;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.FirstBytes;
import dev.plausch.server.Tls;
import java.util.Optional;
import java.util.function.Consumer;

/// IRC inside TLS from the first byte.
public final class SecureIrcDoor implements Door, FirstBytes {
    private final Tls tls;
    private final IrcDoor irc;

    public SecureIrcDoor(Tls tls, IrcDoor irc) {
        this.tls = tls;
        this.irc = irc;
    }

    @Override
    public String word() {
        return "ircs";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.secure(tls, this);
    }

    @Override
    public Optional<Consumer<Entrance>> look(byte[] first, int length, boolean waited) {
        return length == 0 ? Optional.empty() : Optional.of(irc::welcome);
    }

    @Override
    public int patience(int length) {
        return 0;
    }
}
