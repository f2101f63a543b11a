package dev.plausch.core;

import java.util.ArrayList;
import java.util.List;

/// Somebody who is here: one name, one or more sessions, any number of rooms. Hub's thread.
final class Person {
    final List<Session> sessions = new ArrayList<>(1);
    /// In the order of joining; few, so a list.
    final List<Room> rooms = new ArrayList<>(1);
    final Backlog backlog = new Backlog();
    /// Guests only write; nobody can address them.
    final boolean guest;

    private Profile profile;

    Person(Profile profile, boolean guest) {
        this.profile = profile;
        this.guest = guest;
    }

    Profile profile() {
        return profile;
    }

    Name name() {
        return profile.name();
    }

    void rename(Name to) {
        profile = profile.renamed(to);
    }

    List<RoomName> roomNames() {
        return rooms.stream().map(room -> room.name).toList();
    }
}
