package dev.plausch.core;

import dev.plausch.core.RoomRecord.Rank;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where people are together. Hub's thread.
final class Room {
    final RoomName name;
    /// Stays when it is empty.
    final boolean permanent;

    private final Map<Person, Set<Rank>> members = new LinkedHashMap<>();

    Room(RoomName name, boolean permanent) {
        this.name = name;
        this.permanent = permanent;
    }

    /// Who comes first into a room of their own making looks after it.
    ///
    /// @return false if they are there already
    boolean enter(Person person) {
        var ranks = permanent || !members.isEmpty() ? Set.<Rank>of() : Set.of(Rank.OPERATOR);
        return members.putIfAbsent(person, ranks) == null;
    }

    void leave(Person person) {
        members.remove(person);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /// Whether the person may take away what others said.
    boolean isModeratedBy(Person person) {
        return members.getOrDefault(person, Set.of()).stream()
                .anyMatch(rank -> rank.compareTo(Rank.HALF_OPERATOR) >= 0);
    }

    List<Profile> profiles() {
        return members.keySet().stream().map(Person::profile).toList();
    }
}
