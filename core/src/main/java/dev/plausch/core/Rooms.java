package dev.plausch.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rooms, and who comes and goes. Hub's thread.
final class Rooms {
    private final Map<RoomName, Room> rooms = new HashMap<>();
    private final Consumer<Event> out;

    /// @param permanent that are there from the start and stay
    Rooms(List<RoomName> permanent, Consumer<Event> out) {
        this.out = out;
        permanent.forEach(name -> rooms.put(name, new Room(name, true)));
    }

    @Nullable
    Room find(String name) {
        return RoomName.of(name).map(rooms::get).orElse(null);
    }

    @Nullable
    Room find(RoomName name) {
        return rooms.get(name);
    }

    void join(Session session, Command.Join join) {
        var name = RoomName.of(join.room());
        if (name.isEmpty()) {
            refuse(join, Reason.ROOM_INVALID);
            return;
        }
        var room = rooms.computeIfAbsent(name.get(), each -> new Room(each, false));
        if (!room.enter(session.person)) {
            refuse(join, Reason.ALREADY_THERE);
            return;
        }
        session.person.rooms.add(room);
        out.accept(new Event.Joined(room.name, session.person.profile(), session.id));
    }

    void part(Session session, Command.Part part) {
        var room = find(part.room());
        if (room == null) {
            refuse(part, Reason.NO_SUCH_ROOM);
        } else if (!session.person.rooms.remove(room)) {
            refuse(part, Reason.NOT_THERE);
        } else {
            withdraw(session.person, room);
            out.accept(new Event.Left(room.name, session.person.profile(), session.id));
        }
    }

    void list(Command.ListMembers list) {
        var room = find(list.room());
        if (room == null) {
            refuse(list, Reason.NO_SUCH_ROOM);
        } else {
            out.accept(new Event.Present(list.session(), room.name, room.profiles()));
        }
    }

    /// Takes a person who goes out of all their rooms.
    void withdraw(Person person) {
        person.rooms.forEach(room -> withdraw(person, room));
    }

    private void withdraw(Person person, Room room) {
        room.leave(person);
        if (room.isEmpty() && !room.permanent) {
            rooms.remove(room.name);
        }
    }

    private void refuse(Command command, Reason reason) {
        out.accept(new Event.Refused(command.session(), command, reason));
    }
}
