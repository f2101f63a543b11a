package dev.plausch.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Somebody who is here: one name, one or more sessions, any number of rooms. Hub's thread.
final class Person {
    final List<Session> sessions = new ArrayList<>(1);
    /// In the order of joining; few, so a list.
    final List<Room> rooms = new ArrayList<>(1);
    /// Rooms that they may enter although a rule keeps others out.
    final Set<Room> invitations = new HashSet<>(0);
    final Backlog backlog = new Backlog();
    /// Guests only write; nobody can address them.
    final boolean guest;

    private Profile profile;
    private MessageId since;

    /// @param since before this, somebody else may have had the name
    Person(Profile profile, boolean guest, MessageId since) {
        this.profile = profile;
        this.guest = guest;
        this.since = since;
    }

    /// The first message that can be theirs under this name.
    MessageId since() {
        return since;
    }

    Profile profile() {
        return profile;
    }

    PersonId id() {
        return profile.id();
    }

    Name name() {
        return profile.name();
    }

    void rename(Name to, MessageId now) {
        since = to.equals(name()) ? since : now;
        profile = profile.renamed(to);
    }

    void show(Card card) {
        profile = profile.with(card);
    }

    /// The room of this name that they are in.
    Optional<Room> room(String called) {
        return RoomName.of(called)
                .flatMap(name ->
                        rooms.stream().filter(room -> room.name.equals(name)).findFirst());
    }

    List<RoomName> roomNames() {
        return rooms.stream().map(room -> room.name).toList();
    }
}
