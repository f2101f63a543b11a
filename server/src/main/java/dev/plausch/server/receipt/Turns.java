package dev.plausch.server.receipt;

import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/// Who is served, and who waits, unread, until somebody has gone. Loop's thread.
final class Turns {
    private static final int MOST_WAITING = 128;

    private final int places;
    private final Set<Connection> served = new HashSet<>();
    private final Queue<Connection> waiting = new ArrayDeque<>();

    Turns(int places) {
        this.places = places;
    }

    void came(Connection connection) {
        if (served.size() < places) {
            served.add(connection);
        } else if (waiting.size() >= MOST_WAITING) {
            connection.end(CloseReason.FULL);
        } else {
            waiting.add(connection);
            connection.pause();
        }
    }

    void left(Connection connection) {
        if (!served.remove(connection)) {
            waiting.remove(connection);
            return;
        }
        var next = waiting.poll();
        if (next != null) {
            served.add(next);
            next.resume();
        }
    }
}
