package dev.plausch.core;

import dev.plausch.core.Backlog.Answer;
import dev.plausch.core.Backlog.Unstored;
import dev.plausch.core.Backlog.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All state of people and rooms: commands in, events out, on one thread. A message is checked, put into the store's
/// next
/// group, and becomes [Event.Said] or [Event.Told] when that group is committed: nothing is shown before it is stored.
///
/// Call [#execute] for each command and [#endTurn] when a turn's commands are through: there the next group goes to the
/// store. One group is under way at a time; what is said meanwhile gathers for the next.
public final class Hub {
    private final Store store;
    private final Consumer<Event> out;
    private final MessageIds ids;
    private final Executor home;
    private final int unstoredLimit;

    private final People people;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<RoomName, Room> rooms = new HashMap<>();
    private final Map<Address, Person> addresses = new HashMap<>();

    private List<Unstored> gathering = new ArrayList<>();
    private boolean committing;
    private long lastPerson;

    /// @param out takes the events, in their order; called on the hub's thread; must not throw
    /// @param home runs a task on the hub's thread, at once if it is called there, and ends the turn behind it
    public Hub(Store store, Consumer<Event> out, MessageIds ids, Executor home, Rules rules) {
        this.store = store;
        this.out = out;
        this.ids = ids;
        this.home = home;
        this.unstoredLimit = rules.unstoredLimit();
        this.people = new People(rules.services());
        rules.permanentRooms().forEach(name -> rooms.put(name, new Room(name, true)));
    }

    /// What a hub holds to.
    ///
    /// @param permanentRooms that are there from the start and stay
    /// @param services whose names nobody may take
    /// @param unstoredLimit after how many unstored messages a session is paused, at least 1
    public record Rules(List<RoomName> permanentRooms, List<Name> services, int unstoredLimit) {
        public Rules {
            permanentRooms = List.copyOf(permanentRooms);
            services = List.copyOf(services);
        }
    }

    /// Takes a command of a session. What comes after [Command.Leave] is ignored.
    public void execute(Command command) {
        var session = sessions.get(command.session());
        if (session == null) {
            admit(command);
        } else if (!session.leaving) {
            session.leaving = command instanceof Command.Leave;
            submit(session, command);
        }
    }

    /// Sends what was said in this turn to the store.
    public void endTurn() {
        while (!committing && !gathering.isEmpty()) {
            var group = gathering;
            gathering = new ArrayList<>();
            committing = true;
            commit(group);
        }
    }

    /// Whether everything that was said is stored, or refused.
    public boolean isQuiet() {
        return !committing && gathering.isEmpty();
    }

    private void commit(List<Unstored> group) {
        var settlement = new Settlement(group);
        try {
            store.commit(group.stream().map(Unstored::message).toList(), settlement);
        } catch (RuntimeException broken) {
            settlement.accept(new Store.Outcome.Failed(broken.toString()));
        }
    }

    /// Brings a group's outcome home, the first that is told.
    private final class Settlement implements Consumer<Store.Outcome> {
        private final List<Unstored> group;
        private final AtomicBoolean told = new AtomicBoolean();

        Settlement(List<Unstored> group) {
            this.group = group;
        }

        @Override
        public void accept(Store.Outcome outcome) {
            if (told.compareAndSet(false, true)) {
                home.execute(() -> settled(group, outcome));
            }
        }
    }

    private void settled(List<Unstored> group, Store.Outcome outcome) {
        committing = false;
        for (var unstored : group) {
            var person = unstored.session().person;
            person.backlog.settle(unstored);
            out.accept(
                    switch (outcome) {
                        case Store.Outcome.Committed _ -> news(unstored);
                        case Store.Outcome.Failed _ -> refusal(unstored.command(), Reason.NOT_STORED);
                    });
            catchUp(person);
            resume(unstored.session());
        }
    }

    private static Event news(Unstored unstored) {
        var sender = unstored.session().person.profile();
        var by = unstored.session().id;
        return switch (unstored.message().to()) {
            case Message.InRoom(var room) -> new Event.Said(room, unstored.message(), sender, by);
            case Message.ToPerson _ -> new Event.Told(unstored.message(), sender, recipientOf(unstored), by);
        };
    }

    private static Profile recipientOf(Unstored unstored) {
        var recipient = unstored.recipient();
        if (recipient == null) {
            throw new IllegalStateException("a private message to nobody");
        }
        return recipient.profile();
    }

    /// Does what waited behind the messages that are settled now.
    private void catchUp(Person person) {
        for (var answer : person.backlog.dueAnswers()) {
            out.accept(answer.event());
            resume(answer.session());
        }
        for (var waiting : person.backlog.dueCommands()) {
            submit(waiting.session(), waiting.command());
            resume(waiting.session());
        }
    }

    private void submit(Session session, Command command) {
        var backlog = session.person.backlog;
        if (command instanceof Command.Say say && backlog.takesMessages()) {
            say(session, say);
        } else if (command instanceof Command.Remark remark && backlog.takesMessages()) {
            answerInOrder(session, remarked(remark));
        } else if (backlog.isEmpty()) {
            perform(session, command);
        } else {
            backlog.add(new Waiting(session, command));
        }
        pause(session);
    }

    private void pause(Session session) {
        if (!session.paused && session.waiting >= unstoredLimit) {
            session.paused = true;
            out.accept(new Event.Paused(session.id));
        }
    }

    private void resume(Session session) {
        if (session.paused && session.waiting <= unstoredLimit / 2) {
            session.paused = false;
            out.accept(new Event.Resumed(session.id));
        }
    }

    private void admit(Command command) {
        switch (command) {
            case Command.Enter enter -> enter(enter);
            case Command.EnterAsGuest(var id, var origin) ->
                settle(id, newPerson(people.nextGuest(), origin, Optional.empty(), true));
            case Command.Attach attach -> attach(attach);
            case Command.Leave(var id) -> out.accept(new Event.Ended(id));
            case Command.Remark remark -> out.accept(remarked(remark));
            case Command.Join _, Command.Part _, Command.ListMembers _, Command.Say _, Command.Rename _ ->
                refuse(command, Reason.NOT_ENTERED);
        }
    }

    private void perform(Session session, Command command) {
        switch (command) {
            case Command.Enter _, Command.EnterAsGuest _, Command.Attach _ -> refuse(command, Reason.ALREADY_ENTERED);
            case Command.Join join -> join(session, join);
            case Command.Part part -> part(session, part);
            case Command.ListMembers list -> list(list);
            case Command.Say say -> say(session, say);
            case Command.Rename rename -> rename(session, rename);
            case Command.Remark remark -> out.accept(remarked(remark));
            case Command.Leave _ -> leave(session);
        }
    }

    private void enter(Command.Enter enter) {
        switch (Name.check(enter.name())) {
            case Name.Bad(var reason) -> refuse(enter, reason);
            case Name.Good(var name) -> {
                var objection = people.objection(name, null).or(() -> objectionTo(enter.address()));
                objection.ifPresentOrElse(
                        reason -> refuse(enter, reason),
                        () -> settle(enter.session(), newPerson(name, enter.origin(), enter.address(), false)));
            }
        }
    }

    private Optional<Reason> objectionTo(Optional<Address> address) {
        return address.filter(addresses::containsKey).map(_ -> Reason.ADDRESS_TAKEN);
    }

    private Person newPerson(Name name, Origin origin, Optional<Address> address, boolean guest) {
        var person = new Person(new Profile(new PersonId(++lastPerson), name, origin, address), guest);
        people.add(person);
        address.ifPresent(each -> addresses.put(each, person));
        return person;
    }

    private void settle(SessionId id, Person person) {
        var session = new Session(id, person);
        sessions.put(id, session);
        person.sessions.add(session);
        out.accept(new Event.Entered(id, person.profile()));
    }

    private void attach(Command.Attach attach) {
        var person = people.find(attach.person());
        if (person == null) {
            refuse(attach, Reason.NO_SUCH_PERSON);
            return;
        }
        settle(attach.session(), person);
        person.rooms.forEach(room -> out.accept(new Event.Attached(attach.session(), room.name)));
    }

    private void join(Session session, Command.Join join) {
        var name = RoomName.of(join.room());
        if (name.isEmpty()) {
            refuse(join, Reason.ROOM_INVALID);
            return;
        }
        var room = rooms.computeIfAbsent(name.get(), each -> new Room(each, false));
        if (!room.members.add(session.person)) {
            refuse(join, Reason.ALREADY_THERE);
            return;
        }
        session.person.rooms.add(room);
        out.accept(new Event.Joined(room.name, session.person.profile(), session.id));
    }

    private void part(Session session, Command.Part part) {
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

    private void list(Command.ListMembers list) {
        var room = find(list.room());
        if (room == null) {
            refuse(list, Reason.NO_SUCH_ROOM);
        } else {
            out.accept(new Event.Present(list.session(), room.name, room.profiles()));
        }
    }

    private void rename(Session session, Command.Rename rename) {
        switch (Name.check(rename.name())) {
            case Name.Bad(var reason) -> refuse(rename, reason);
            case Name.Good(var name) ->
                people.objection(name, session.person)
                        .ifPresentOrElse(reason -> refuse(rename, reason), () -> rename(session, name));
        }
    }

    private void rename(Session session, Name to) {
        var person = session.person;
        var before = person.profile();
        people.remove(person);
        person.rename(to);
        people.add(person);
        out.accept(new Event.Renamed(before, person.profile(), person.roomNames(), session.id));
    }

    private void leave(Session session) {
        var person = session.person;
        sessions.remove(session.id);
        person.sessions.remove(session);
        out.accept(new Event.Ended(session.id));
        if (person.sessions.isEmpty()) {
            depart(person);
        }
    }

    private void depart(Person person) {
        var roomNames = person.roomNames();
        person.rooms.forEach(room -> withdraw(person, room));
        people.remove(person);
        person.profile().address().ifPresent(addresses::remove);
        out.accept(new Event.Departed(person.profile(), roomNames));
    }

    private void withdraw(Person person, Room room) {
        room.members.remove(person);
        if (room.members.isEmpty() && !room.permanent) {
            rooms.remove(room.name);
        }
    }

    private void say(Session session, Command.Say say) {
        switch (Text.check(say.text())) {
            case Text.Bad(var reason) -> refuseInOrder(session, say, reason);
            case Text.Good(var text) -> {
                if (say.to().startsWith("#")) {
                    sayInRoom(session, say, text);
                } else {
                    tell(session, say, text);
                }
            }
        }
    }

    private void sayInRoom(Session session, Command.Say say, Text text) {
        var room = find(say.to());
        if (room == null) {
            refuseInOrder(session, say, Reason.NO_SUCH_ROOM);
        } else {
            gather(session, say, new Message.InRoom(room.name), text, null);
        }
    }

    private void tell(Session session, Command.Say say, Text text) {
        var recipient =
                Name.check(say.to()) instanceof Name.Good(var name) ? people.find(name) : Optional.<Person>empty();
        recipient.ifPresentOrElse(
                person -> gather(session, say, new Message.ToPerson(person.name()), text, person),
                () -> refuseInOrder(session, say, Reason.NO_SUCH_PERSON));
    }

    private void gather(Session session, Command.Say say, Message.Recipient to, Text text, @Nullable Person recipient) {
        var message = new Message(ids.next(), to, session.person.name(), text);
        var unstored = new Unstored(session, say, message, recipient);
        session.person.backlog.add(unstored);
        gathering.add(unstored);
    }

    private @Nullable Room find(String name) {
        return RoomName.of(name).map(rooms::get).orElse(null);
    }

    private void refuseInOrder(Session session, Command.Say say, Reason reason) {
        answerInOrder(session, refusal(say, reason));
    }

    /// Answers behind what is due before.
    private void answerInOrder(Session session, Event answer) {
        var backlog = session.person.backlog;
        if (backlog.isEmpty()) {
            out.accept(answer);
        } else {
            backlog.add(new Answer(session, answer));
        }
    }

    private static Event remarked(Command.Remark remark) {
        return new Event.Remarked(remark.session(), remark.text());
    }

    private void refuse(Command command, Reason reason) {
        out.accept(refusal(command, reason));
    }

    private static Event refusal(Command command, Reason reason) {
        return new Event.Refused(command.session(), command, reason);
    }
}
