package dev.plausch.server.directory;

import dev.plausch.server.Door;
import dev.plausch.server.Entrance;
import dev.plausch.server.FirstBytes;
import dev.plausch.server.Password;
import dev.plausch.server.Phrases;
import dev.plausch.server.Replay;
import dev.plausch.wire.directory.Dialect;
import java.util.Optional;
import java.util.function.Consumer;

/// Seed 4: an address directory and a lobby. Tells the two dialects apart by the first byte.
public final class DirectoryDoor implements Door {
    private final House house;

    /// What all its connections share.
    ///
    /// @param password of the server; nobody can give one here
    /// @param server the name under which the server itself speaks
    record House(Phrases phrases, Password password, String lobby, String server, PeerPorts peers, Replay replay) {}

    public DirectoryDoor(
            Phrases phrases, Password password, String lobby, String server, PeerPorts peers, Replay replay) {
        this.house = new House(phrases, password, lobby, server, peers, replay);
    }

    @Override
    public String word() {
        return "directory";
    }

    @Override
    public void welcome(Entrance entrance) {
        entrance.sniff(new ByFirstByte());
    }

    private final class ByFirstByte implements FirstBytes {
        @Override
        public Optional<Consumer<Entrance>> look(byte[] first, int length, boolean waited) {
            if (length == 0) {
                return Optional.empty();
            }
            return Optional.of(entrance -> welcome(entrance, first[0] == 0 ? Dialect.PREFIXED : Dialect.LINE));
        }

        @Override
        public int patience(int length) {
            return 0;
        }
    }

    /// Speaks one dialect from the start.
    public void welcome(Entrance entrance, Dialect dialect) {
        var gateway = new DirectoryGateway(entrance.connection(), dialect, house);
        entrance.speak(word(), dialect.decoder(), gateway);
    }
}
