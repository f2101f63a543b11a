package dev.plausch.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is here, by which sessions: they come, show themselves by another name or in another way, and go. Hub's thread.
final class Presence {
    private final Hub hub;
    private final People people;
    private final Rooms rooms;
    private final MessageIds ids;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<Address, Person> addresses = new HashMap<>();
    private long lastPerson;

    Presence(Hub hub, People people, Rooms rooms, MessageIds ids) {
        this.hub = hub;
        this.people = people;
        this.rooms = rooms;
        this.ids = ids;
    }

    /// Nothing for who has not entered.
    @Nullable
    Session find(SessionId id) {
        return sessions.get(id);
    }

    void enter(Command.Enter enter) {
        switch (Name.check(enter.name())) {
            case Name.Bad(var reason) -> hub.refuse(enter, reason);
            case Name.Good(var name) -> {
                var objection = people.objection(name, null).or(() -> objectionTo(enter.address()));
                objection.ifPresentOrElse(
                        reason -> hub.refuse(enter, reason),
                        () -> settle(enter.session(), newPerson(name, enter, false)));
            }
        }
    }

    private Optional<Reason> objectionTo(Optional<Address> address) {
        return address.filter(addresses::containsKey).map(_ -> Reason.ADDRESS_TAKEN);
    }

    /// The session becomes somebody who only writes.
    void enter(Command.EnterAsGuest enter) {
        var id = enter.session();
        settle(id, newPerson(people.nextGuest(), guest(id, enter.origin()), true));
    }

    private static Command.Enter guest(SessionId id, Origin origin) {
        return new Command.Enter(id, "", origin, Optional.empty());
    }

    private Person newPerson(Name name, Command.Enter enter, boolean guest) {
        var id = new PersonId(++lastPerson);
        var profile = new Profile(id, name, enter.origin(), enter.address(), enter.card());
        var person = new Person(profile, guest, ids.last().next());
        people.add(person);
        enter.address().ifPresent(each -> addresses.put(each, person));
        return person;
    }

    private void settle(SessionId id, Person person) {
        var session = new Session(id, person);
        sessions.put(id, session);
        person.sessions.add(session);
        hub.tell(new Event.Entered(id, person.profile()));
    }

    void attach(Command.Attach attach) {
        var person = people.find(attach.person());
        if (person == null) {
            hub.refuse(attach, Reason.NO_SUCH_PERSON);
            return;
        }
        settle(attach.session(), person);
        person.rooms.forEach(room -> hub.tell(new Event.Attached(attach.session(), room.name)));
    }

    void rename(Session session, Command.Rename rename) {
        switch (Name.check(rename.name())) {
            case Name.Bad(var reason) -> hub.refuse(rename, reason);
            case Name.Good(var name) ->
                people.objection(name, session.person)
                        .ifPresentOrElse(reason -> hub.refuse(rename, reason), () -> rename(session, name));
        }
    }

    private void rename(Session session, Name to) {
        var person = session.person;
        var before = person.profile();
        people.remove(person);
        person.rename(to, ids.last().next());
        people.add(person);
        hub.tell(new Event.Renamed(before, person.profile(), person.roomNames(), session.id));
    }

    void leave(Session session, Optional<String> reason) {
        var person = session.person;
        sessions.remove(session.id);
        person.sessions.remove(session);
        hub.tell(new Event.Ended(session.id));
        if (person.sessions.isEmpty()) {
            depart(person, reason);
        }
    }

    private void depart(Person person, Optional<String> reason) {
        var roomNames = person.roomNames();
        rooms.withdraw(person);
        people.remove(person);
        person.profile().address().ifPresent(addresses::remove);
        hub.tell(new Event.Departed(person.profile(), roomNames, reason));
    }

    void show(Session session, Card card) {
        var person = session.person;
        var before = person.profile();
        person.show(card);
        hub.tell(new Event.Changed(before, person.profile(), person.roomNames(), session.id));
    }

    void expel(Session session, Command.Expel expel) {
        var operator = session.person.profile();
        if (!operator.card().is(Card.Trait.OPERATOR)) {
            hub.refuse(expel, Reason.OPERATORS_ONLY);
            return;
        }
        var other =
                Name.check(expel.name()) instanceof Name.Good(var name) ? people.find(name) : Optional.<Person>empty();
        other.ifPresentOrElse(
                person -> List.copyOf(person.sessions)
                        .forEach(each -> hub.tell(new Event.Expelled(each.id, operator, expel.reason()))),
                () -> hub.refuse(expel, Reason.NO_SUCH_PERSON));
    }
}
