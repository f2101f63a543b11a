package dev.plausch.core;

import dev.plausch.core.RoomRecord.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rooms, and who comes and goes. Hub's thread.
final class Rooms {
    /// One person can be in so many.
    static final int MAX_ROOMS = 100;

    private final Map<RoomName, Room> rooms = new HashMap<>();
    private final PatternMatcher matcher;
    private final Supplier<Instant> clock;
    private final Consumer<Event> out;

    Rooms(Hub.Rules rules, Supplier<Instant> clock, Consumer<Event> out) {
        this.matcher = rules.matcher();
        this.clock = clock;
        this.out = out;
        for (var name : rules.permanentRooms()) {
            rooms.put(name, new Room(kept(rules.kept(), name), true));
        }
    }

    private RoomRecord kept(List<RoomRecord> kept, RoomName name) {
        return kept.stream()
                .filter(room -> room.name().equals(name))
                .findFirst()
                .orElseGet(() -> RoomRecord.plain(name, clock.get()));
    }

    @Nullable
    Room find(String name) {
        return RoomName.of(name).map(rooms::get).orElse(null);
    }

    @Nullable
    Room find(RoomName name) {
        return rooms.get(name);
    }

    Stream<Room> all() {
        return rooms.values().stream();
    }

    void join(Session session, Command.Join join) {
        var name = RoomName.of(join.room());
        if (name.isEmpty()) {
            refuse(join, Reason.ROOM_INVALID);
            return;
        }
        var room = rooms.get(name.get());
        var person = session.person;
        if (room != null && room.has(person)) {
            refuse(join, Reason.ALREADY_THERE);
        } else if (person.rooms.size() >= MAX_ROOMS) {
            refuse(join, Reason.TOO_MANY_ROOMS);
        } else {
            var objection = room == null ? Optional.<Reason>empty() : room.objectionTo(person, join.key(), matcher);
            objection.ifPresentOrElse(
                    reason -> refuse(join, reason), () -> enter(session, room == null ? made(name.get()) : room));
        }
    }

    /// A room that somebody makes by joining. Strangers cannot talk into it, nor change its topic.
    private Room made(RoomName name) {
        var plain = RoomRecord.plain(name, clock.get());
        var room = new Room(plain.with(Rule.MEMBERS_ONLY, true).with(Rule.TOPIC_GUARDED, true), false);
        rooms.put(name, room);
        return room;
    }

    private void enter(Session session, Room room) {
        room.enter(session.person);
        session.person.rooms.add(room);
        session.person.invitations.remove(room);
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
            out.accept(new Event.Left(room.name, session.person.profile(), part.reason(), session.id));
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

    /// Sends somebody out.
    void remove(Person person, Room room) {
        person.rooms.remove(room);
        withdraw(person, room);
    }

    /// Takes a person who goes out of all their rooms, and off all lists of guests.
    void withdraw(Person person) {
        new ArrayList<>(person.rooms).forEach(room -> withdraw(person, room));
        person.invitations.forEach(room -> room.forget(person.id()));
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
