package dev.plausch.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The hub's state, as [Command.Look] sees it. Hub's thread.
record Looking(Rooms all, People everybody) implements View {

    @Override
    public Optional<Profile> person(Name name) {
        return everybody.find(name).map(Person::profile);
    }

    @Override
    public Stream<Profile> people() {
        return everybody.addressable().map(Person::profile);
    }

    @Override
    public Optional<RoomView> room(String name) {
        return Optional.ofNullable(all.find(name));
    }

    @Override
    public Stream<RoomView> rooms() {
        return all.all().map(RoomView.class::cast);
    }

    @Override
    public List<RoomView> roomsOf(PersonId person) {
        var found = everybody.find(person);
        return found == null ? List.of() : List.copyOf(found.rooms);
    }

    @Override
    public List<RoomName> invitationsOf(PersonId person) {
        var found = everybody.find(person);
        return found == null
                ? List.of()
                : found.invitations.stream()
                        .filter(room -> all.find(room.name) == room)
                        .map(Room::name)
                        .toList();
    }
}
