package dev.plausch.core;

import dev.plausch.core.Backlog.Unstored;
import java.util.List;
import java.util.Optional;

/// What people say, and what their clients tell each other. Hub's thread.
final class Speech {
    private final Hub hub;
    private final Rooms rooms;
    private final People people;
    private final PatternMatcher matcher;

    Speech(Hub hub, Rooms rooms, People people, PatternMatcher matcher) {
        this.hub = hub;
        this.rooms = rooms;
        this.people = people;
        this.matcher = matcher;
    }

    void say(Session session, Command.Say say) {
        switch (Text.check(say.text())) {
            case Text.Bad(var reason) -> hub.refuseInOrder(session, say, reason);
            case Text.Good(var text) -> {
                if (say.to().indexOf('#') < 0) {
                    sayPrivately(session, say, text);
                } else if (say.to().startsWith("#")) {
                    sayInRoom(session, say, text);
                } else {
                    sayToRank(session, say, text);
                }
            }
        }
    }

    private void sayInRoom(Session session, Command.Say say, Text text) {
        var room = rooms.find(say.to());
        if (room == null) {
            hub.refuseInOrder(session, say, Reason.NO_SUCH_ROOM);
            return;
        }
        var objection = room.objectionToSpeech(session.person, matcher);
        if (objection.isPresent()) {
            hub.refuseInOrder(session, say, objection.get());
        } else {
            hub.gather(session, say, message(session, say, new Message.InRoom(room.name), text), Speech::said);
        }
    }

    /// Who may speak in the room may speak to its operators.
    private void sayToRank(Session session, Command.Say say, Text text) {
        var address = Message.ToRank.of(say.to());
        var room = address.map(to -> rooms.find(to.room())).orElse(null);
        if (room == null) {
            hub.refuseInOrder(session, say, address.isEmpty() ? Reason.NO_SUCH_PERSON : Reason.NO_SUCH_ROOM);
            return;
        }
        var objection = room.objectionToSpeech(session.person, matcher);
        if (objection.isPresent()) {
            hub.refuseInOrder(session, say, objection.get());
        } else {
            var to = new Message.ToRank(room.name, address.get().rank());
            hub.gather(session, say, message(session, say, to, text), stored -> saidToRank(stored, to));
        }
    }

    /// For whoever has the rank when it is shown, as it is with rooms.
    private Event saidToRank(Unstored stored, Message.ToRank to) {
        var session = stored.session();
        return new Event.SaidToRank(
                to, (Message) stored.change(), session.person.profile(), readers(to), session.id, extra(stored));
    }

    /// Who has the rank now.
    List<PersonId> readers(Message.ToRank to) {
        var room = rooms.find(to.room());
        return room == null ? List.of() : room.having(to.rank());
    }

    private void sayPrivately(Session session, Command.Say say, Text text) {
        var recipient = find(say.to());
        if (recipient.isEmpty()) {
            hub.refuseInOrder(session, say, Reason.NO_SUCH_PERSON);
        } else if (refusesStrangers(recipient.get(), session.person)) {
            hub.refuseInOrder(session, say, Reason.ACCOUNT_NEEDED);
        } else {
            var person = recipient.get();
            var to = new Message.ToPerson(person.name());
            hub.gather(session, say, message(session, say, to, text), stored -> told(stored, person));
        }
    }

    private static boolean refusesStrangers(Person recipient, Person sender) {
        return recipient.profile().card().is(Card.Trait.ACCOUNTS_ONLY)
                && sender != recipient
                && sender.profile().card().account().isEmpty();
    }

    private Message message(Session session, Command.Say say, Message.Recipient to, Text text) {
        return new Message(hub.nextId(), to, session.person.name(), text, say.kind(), say.replyTo());
    }

    private static Event said(Unstored stored) {
        var message = (Message) stored.change();
        var room = ((Message.InRoom) message.to()).room();
        var session = stored.session();
        return new Event.Said(room, message, session.person.profile(), session.id, extra(stored));
    }

    private static Event told(Unstored stored, Person recipient) {
        var session = stored.session();
        return new Event.Told(
                (Message) stored.change(), session.person.profile(), recipient.profile(), session.id, extra(stored));
    }

    private static String extra(Unstored stored) {
        return stored.command() instanceof Command.Say say ? say.extra() : "";
    }

    void tell(Session session, Command.Tell tell) {
        if (tell.to().indexOf('#') >= 0) {
            tellRoom(session, tell);
        } else {
            find(tell.to())
                    .ifPresentOrElse(
                            person -> tellPerson(session, tell, person), () -> hub.refuse(tell, Reason.NO_SUCH_PERSON));
        }
    }

    private void tellRoom(Session session, Command.Tell tell) {
        var rank = Message.ToRank.of(tell.to());
        var room = rank.isPresent() ? rooms.find(rank.get().room()) : rooms.find(tell.to());
        if (room == null) {
            hub.refuse(
                    tell, rank.isEmpty() && !tell.to().startsWith("#") ? Reason.NO_SUCH_PERSON : Reason.NO_SUCH_ROOM);
            return;
        }
        boolean request = tell.signal().kind() != Signal.Kind.TAGS;
        var objection = request && room.has(RoomRecord.Rule.NO_CLIENT_REQUESTS)
                ? Optional.of(Reason.NO_CLIENT_REQUESTS)
                : room.objectionToSpeech(session.person, matcher);
        objection.ifPresentOrElse(
                reason -> hub.refuse(tell, reason),
                () -> hub.tell(
                        rank.isPresent()
                                ? signalled(
                                        session,
                                        new Message.ToRank(room.name, rank.get().rank()),
                                        tell.signal())
                                : new Event.SignalledInRoom(
                                        room.name, hub.nextId(), tell.signal(), session.person.profile(), session.id)));
    }

    private Event signalled(Session session, Message.ToRank to, Signal signal) {
        return new Event.SignalledToRank(to, hub.nextId(), signal, session.person.profile(), readers(to), session.id);
    }

    private void tellPerson(Session session, Command.Tell tell, Person recipient) {
        if (refusesStrangers(recipient, session.person)) {
            hub.refuse(tell, Reason.ACCOUNT_NEEDED);
        } else {
            hub.tell(new Event.SignalledTo(
                    hub.nextId(), tell.signal(), session.person.profile(), recipient.profile(), session.id));
        }
    }

    private Optional<Person> find(String name) {
        return Name.check(name) instanceof Name.Good(var good) ? people.find(good) : Optional.empty();
    }
}
