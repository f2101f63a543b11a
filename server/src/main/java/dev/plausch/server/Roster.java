package dev.plausch.server;

import dev.plausch.core.PersonId;
import dev.plausch.core.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The connections of one loop, in the order they came, and whose they are. Loop's thread.
final class Roster {
    private final Map<SessionId, Connection> connections = new LinkedHashMap<>();
    private final Map<PersonId, List<Connection>> people = new HashMap<>();

    void add(Connection connection) {
        connections.put(connection.id(), connection);
    }

    void remove(Connection connection) {
        connections.remove(connection.id());
    }

    @Nullable
    Connection find(SessionId session) {
        return connections.get(session);
    }

    List<Connection> all() {
        return List.copyOf(connections.values());
    }

    int size() {
        return connections.size();
    }

    void entered(Connection connection, PersonId person) {
        people.computeIfAbsent(person, _ -> new ArrayList<>(1)).add(connection);
    }

    void left(Connection connection, PersonId person) {
        people.computeIfPresent(person, (_, own) -> {
            own.remove(connection);
            return own.isEmpty() ? null : own;
        });
    }

    List<Connection> of(PersonId person) {
        return people.getOrDefault(person, List.of());
    }
}
