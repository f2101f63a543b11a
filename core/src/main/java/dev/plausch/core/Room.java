package dev.plausch.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where people are together. Hub's thread.
final class Room {
    final RoomName name;
    /// Stays when it is empty.
    final boolean permanent;

    final Set<Person> members = new LinkedHashSet<>();

    Room(RoomName name, boolean permanent) {
        this.name = name;
        this.permanent = permanent;
    }

    List<Profile> profiles() {
        return members.stream().map(Person::profile).toList();
    }
}
