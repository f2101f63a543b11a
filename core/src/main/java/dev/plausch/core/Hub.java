package dev.plausch.core;

import dev.plausch.core.Backlog.Answer;
import dev.plausch.core.Backlog.Asked;
import dev.plausch.core.Backlog.Unstored;
import dev.plausch.core.Backlog.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// All state of people and rooms: commands in, events out, on one thread. A message is checked, put into the store's
/// next group, and becomes [Event.Said] or [Event.Told] when that group is committed: nothing is shown before it is
/// stored.
///
/// Call [#execute] for each command and [#endTurn] when a turn's commands are through: there the next group goes to the
/// store. One group is under way at a time; what is said meanwhile gathers for the next.
public final class Hub {
    private final Consumer<Event> out;
    private final MessageIds ids;
    private final int unstoredLimit;
    private final Ledger ledger;
    private final Recollection recollection;

    private final People people;
    private final Rooms rooms;
    private final Moderation moderation;
    private final Speech speech;
    private final View looking;
    private final Presence presence;

    /// @param out takes the events, in their order; called on the hub's thread; must not throw
    /// @param ids which go on behind those that are in the store
    /// @param home runs a task on the hub's thread, at once if it is called there, and ends the turn behind it
    public Hub(Store store, Consumer<Event> out, MessageIds ids, Executor home, Rules rules) {
        this.out = out;
        this.ids = ids;
        this.unstoredLimit = rules.unstoredLimit();
        this.ledger = new Ledger(store, home, ids.last(), this::settled);
        this.recollection = new Recollection(this, ledger);
        this.people = new People(rules.services());
        this.rooms = new Rooms(rules, ids::now, out);
        this.moderation = new Moderation(this, rooms, people);
        this.speech = new Speech(this, rooms, people, rules.matcher());
        this.looking = new Looking(rooms, people);
        this.presence = new Presence(this, people, rooms, ids);
    }

    /// What a hub holds to.
    ///
    /// @param permanentRooms that are there from the start and stay
    /// @param kept what the store has of them
    /// @param services whose names nobody may take
    /// @param matcher of masks
    /// @param unstoredLimit after how many unstored messages a session is paused, at least 1
    public record Rules(
            List<RoomName> permanentRooms,
            List<RoomRecord> kept,
            List<Name> services,
            PatternMatcher matcher,
            int unstoredLimit) {
        public Rules {
            permanentRooms = List.copyOf(permanentRooms);
            kept = List.copyOf(kept);
            services = List.copyOf(services);
        }

        /// Without masks, and with nothing kept.
        public Rules(List<RoomName> permanentRooms, List<Name> services, int unstoredLimit) {
            this(permanentRooms, List.of(), services, PatternMatcher.NOBODY, unstoredLimit);
        }
    }

    /// Takes a command of a session. What comes after [Command.Leave] is ignored.
    public void execute(Command command) {
        var session = presence.find(command.session());
        if (session == null) {
            admit(command);
        } else if (!session.leaving) {
            session.leaving = command instanceof Command.Leave;
            submit(session, command);
        }
    }

    /// Sends what was said in this turn to the store.
    public void endTurn() {
        ledger.endTurn();
    }

    /// Whether everything that was said is stored, or refused.
    public boolean isQuiet() {
        return ledger.isQuiet();
    }

    /// Takes away all that was said under a name, for good. For whoever runs the server.
    ///
    /// @param done is told what became of it, on the hub's thread
    public void erase(Name sender, Consumer<Store.Outcome> done) {
        ledger.add(new Ledger.Errand(new Change.Erase(sender, ids.last()), done));
    }

    private void settled(Ledger.Entry entry, Store.Outcome outcome) {
        switch (entry) {
            case Unstored unstored -> settled(unstored, outcome);
            case Ledger.Errand(var _, var done) -> done.accept(outcome);
        }
    }

    private void settled(Unstored unstored, Store.Outcome outcome) {
        var person = unstored.session().person;
        person.backlog.settle(unstored);
        out.accept(
                switch (outcome) {
                    case Store.Outcome.Committed _ -> unstored.news().of(unstored);
                    case Store.Outcome.Failed _ -> {
                        forgetPlans(unstored.change());
                        yield refusal(unstored.command(), Reason.NOT_STORED);
                    }
                });
        catchUp(person);
        resume(unstored.session());
    }

    private void forgetPlans(Change change) {
        if (change instanceof Change.KeepRoom(var record) && rooms.find(record.name()) instanceof Room room) {
            room.planned = room.settings;
        }
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
            speech.say(session, say);
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
            case Command.Enter enter -> presence.enter(enter);
            case Command.EnterAsGuest guest -> presence.enter(guest);
            case Command.Attach attach -> presence.attach(attach);
            case Command.Leave(var id, var _) -> out.accept(new Event.Ended(id));
            case Command.Remark remark -> out.accept(remarked(remark));
            case Command.Look<?> look -> look(look);
            case Command.ByPerson _ -> refuse(command, Reason.NOT_ENTERED);
        }
    }

    private void perform(Session session, Command command) {
        switch (command) {
            case Command.Enter _, Command.EnterAsGuest _, Command.Attach _ -> refuse(command, Reason.ALREADY_ENTERED);
            case Command.Join join -> rooms.join(session, join);
            case Command.Part part -> rooms.part(session, part);
            case Command.ListMembers list -> rooms.list(list);
            case Command.Say say -> speech.say(session, say);
            case Command.Tell tell -> speech.tell(session, tell);
            case Command.Show show -> presence.show(session, show.card());
            case Command.SetTopic set -> moderation.setTopic(session, set);
            case Command.Kick kick -> moderation.kick(session, kick);
            case Command.Invite invite -> moderation.invite(session, invite);
            case Command.ChangeRoom change -> moderation.change(session, change);
            case Command.Expel expel -> presence.expel(session, expel);
            case Command.Look<?> look -> look(look);
            case Command.Rename rename -> presence.rename(session, rename);
            case Command.Remark remark -> out.accept(remarked(remark));
            case Command.Ping ping -> ping(session, ping);
            case Command.Recall recall -> recollection.recall(session, recall);
            case Command.ListConversations list -> recollection.list(session, list);
            case Command.Find find -> recollection.find(session, find);
            case Command.MarkRead mark -> recollection.markRead(session, mark);
            case Command.Delete delete -> recollection.delete(session, delete);
            case Command.Leave(var _, var reason) -> presence.leave(session, reason);
        }
    }

    private void ping(Session session, Command.Ping ping) {
        var pong = new Event.Pong(session.id, ping.token());
        if (ledger.isQuiet()) {
            out.accept(pong);
            return;
        }
        var asked = new Asked(session, ping);
        session.person.backlog.add(asked);
        ledger.whenSettled(() -> answered(asked, () -> out.accept(pong)));
    }

    /// Tells the answer, and does what waited for it.
    private void answered(Asked asked, Runnable answer) {
        var person = asked.session().person;
        person.backlog.settle(asked);
        answer.run();
        catchUp(person);
        resume(asked.session());
    }

    private <T> void look(Command.Look<T> look) {
        out.accept(new Event.Looked<>(look.session(), look.question().apply(looking), look.answer()));
    }

    Instant now() {
        return ids.now();
    }

    MessageId nextId() {
        return ids.next();
    }

    /// Has a change stored, and then told.
    void gather(Session session, Command command, Change change, Backlog.News news) {
        var unstored = new Unstored(session, command, change, news);
        session.person.backlog.add(unstored);
        ledger.add(unstored);
    }

    /// The same for what follows from the answer to a question: before all that waited for it.
    void gatherFirst(Session session, Command command, Change change, Backlog.News news) {
        var unstored = new Unstored(session, command, change, news);
        session.person.backlog.addFirst(unstored);
        ledger.add(unstored);
    }

    /// Asks the store; what the person's sessions want meanwhile waits for the answer.
    <T> void ask(Session session, Command command, Function<History, T> question, Consumer<Store.Answer<T>> answered) {
        var asked = new Asked(session, command);
        session.person.backlog.add(asked);
        ledger.ask(question, answer -> answered(asked, () -> answered.accept(answer)));
    }

    void tell(Event event) {
        out.accept(event);
    }

    /// Whether the person may take away what others said in the room.
    boolean moderates(Person person, RoomName name) {
        var room = rooms.find(name);
        return room != null && room.power(person) >= RoomRecord.Rank.HALF_OPERATOR.ordinal();
    }

    boolean hasRank(Person person, Conversation.Ranked place) {
        var room = rooms.find(place.room());
        return room != null && room.power(person) >= place.rank().ordinal();
    }

    /// What was said to a room's operators before belongs to other people: a room that comes and goes is made by
    /// whoever comes first.
    MessageId beginning(RoomName name) {
        var room = rooms.find(name);
        return room == null || room.permanent ? MessageId.FIRST : MessageId.at(room.settings.created());
    }

    List<PersonId> readers(Message.ToRank to) {
        return speech.readers(to);
    }

    /// Of whoever has the name now.
    Optional<Profile> profile(Name name) {
        return people.find(name).map(Person::profile);
    }

    void refuseInOrder(Session session, Command say, Reason reason) {
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

    void refuse(Command command, Reason reason) {
        out.accept(refusal(command, reason));
    }

    private static Event refusal(Command command, Reason reason) {
        return new Event.Refused(command.session(), command, reason);
    }
}
