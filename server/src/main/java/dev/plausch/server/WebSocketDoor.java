package dev.plausch.server;

import java.util.List;
import java.util.Optional;

/// A way in by WebSocket, at a path of the web door.
public interface WebSocketDoor {

    /// Which of the subprotocols that a client wishes for it speaks; empty if none.
    Optional<String> choose(List<String> wishes);

    /// The connection speaks WebSocket from now on; on its loop.
    ///
    /// @param subprotocol as chosen
    void welcome(Entrance entrance, Optional<String> subprotocol);
}
