package dev.plausch.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What people ask of the past, and change in it. A member reads the whole history of a room; private messages only
/// since they have had their name, as before it may have been somebody else's. Hub's thread.
public final class Recollection {
    /// Messages in one answer.
    public static final int MAX_PAGE = 1_000;

    private final Hub hub;
    private final Ledger ledger;

    Recollection(Hub hub, Ledger ledger) {
        this.hub = hub;
        this.ledger = ledger;
    }

    void recall(Session session, Command.Recall recall) {
        within(session, recall, recall.of(), place -> {
            int limit = Math.clamp(recall.limit(), 1, MAX_PAGE);
            var bounds = bounds(session, place);
            ask(
                    session,
                    recall,
                    history -> history.page(place, recall.span(), bounds, limit),
                    page -> hub.tell(new Event.Recalled(session.id, place, page)));
        });
    }

    void list(Session session, Command.ListConversations list) {
        var reader = session.person.name();
        var places = places(session.person);
        var bounds = since(session);
        ask(
                session,
                list,
                history -> history.conversations(reader, places, bounds),
                all -> hub.tell(new Event.Conversations(session.id, all)));
    }

    void find(Session session, Command.Find find) {
        var terms = Words.query(find.words());
        if (terms.isEmpty()) {
            hub.refuse(find, Reason.NOTHING_TO_SEARCH);
            return;
        }
        if (find.in().isEmpty()) {
            var reader = new Search.Reader(session.person.name(), session.person.since());
            search(
                    session,
                    find,
                    terms,
                    places(session.person),
                    Optional.of(reader),
                    Optional.empty(),
                    MessageId.FIRST);
            return;
        }
        within(session, find, find.in().get(), place -> {
            switch (place) {
                case Conversation.Room _, Conversation.Ranked _ ->
                    search(
                            session,
                            find,
                            terms,
                            List.of(place),
                            Optional.empty(),
                            Optional.empty(),
                            bounds(session, place).first());
                case Conversation.Private pair -> {
                    var self = session.person.name();
                    var reader = new Search.Reader(self, session.person.since());
                    search(
                            session,
                            find,
                            terms,
                            List.of(),
                            Optional.of(reader),
                            Optional.of(pair.partner(self)),
                            MessageId.FIRST);
                }
            }
        });
    }

    private void search(
            Session session,
            Command.Find find,
            List<Search.Term> terms,
            List<Conversation> places,
            Optional<Search.Reader> reader,
            Optional<Name> partner,
            MessageId first) {
        var author = find.author().map(Name::check);
        if (author.isPresent() && author.get() instanceof Name.Bad) {
            hub.tell(new Event.Found(session.id, List.of()));
            return;
        }
        var search = new Search(
                terms,
                places,
                reader,
                partner,
                author.map(each -> ((Name.Good) each).name()),
                upToShown(find.bounds()).from(first),
                Math.clamp(find.limit(), 1, MAX_PAGE));
        ask(session, find, history -> history.search(search), found -> hub.tell(new Event.Found(session.id, found)));
    }

    void markRead(Session session, Command.MarkRead mark) {
        within(session, mark, mark.of(), place -> {
            var change = new Change.Read(session.person.name(), place, mark.upTo());
            hub.gather(session, mark, change, Recollection::marked);
        });
    }

    private static Event marked(Backlog.Unstored stored) {
        var read = (Change.Read) stored.change();
        var session = stored.session();
        return new Event.Marked(session.person.profile(), read.conversation(), read.upTo(), session.id);
    }

    void delete(Session session, Command.Delete delete) {
        within(
                session,
                delete,
                delete.of(),
                place -> ask(
                        session,
                        delete,
                        history -> history.find(delete.message()),
                        message -> delete(
                                session,
                                delete,
                                place,
                                message.filter(each -> Conversation.of(each).equals(place)))));
    }

    private void delete(Session session, Command.Delete delete, Conversation place, Optional<Message> message) {
        if (message.isEmpty() || !bounds(session, place).hold(delete.message())) {
            hub.refuse(delete, Reason.NO_SUCH_MESSAGE);
        } else if (!mayDelete(session.person, place, message.get())) {
            hub.refuse(delete, Reason.NOT_ALLOWED);
        } else {
            var change = new Change.Delete(delete.message(), session.person.name());
            hub.gatherFirst(session, delete, change, stored -> deleted(stored, place));
        }
    }

    /// Its author is who has had the author's name without a break since then.
    private boolean mayDelete(Person person, Conversation place, Message message) {
        boolean own = message.sender().equals(person.name()) && message.id().compareTo(person.since()) >= 0;
        return own
                || switch (place) {
                    case Conversation.Room(var room) -> hub.moderates(person, room);
                    case Conversation.Ranked(var room, var _) -> hub.moderates(person, room);
                    case Conversation.Private _ -> false;
                };
    }

    private Event deleted(Backlog.Unstored stored, Conversation place) {
        var session = stored.session();
        var profile = session.person.profile();
        var id = ((Change.Delete) stored.change()).message();
        return switch (place) {
            case Conversation.Room(var room) -> new Event.Deleted(room, id, profile, session.id);
            case Conversation.Ranked(var room, var rank) -> {
                var to = new Message.ToRank(room, rank);
                yield new Event.DeletedForRank(to, id, profile, hub.readers(to), session.id);
            }
            case Conversation.Private pair ->
                new Event.DeletedPrivately(id, profile, hub.profile(pair.partner(profile.name())), session.id);
        };
    }

    /// Goes on with the conversation that the session names, if its person may read it.
    private void within(Session session, Command command, String of, Consumer<Conversation> next) {
        if (of.startsWith("#")) {
            var room = session.person.room(of);
            room.ifPresentOrElse(
                    there -> next.accept(new Conversation.Room(there.name)),
                    () -> hub.refuse(command, Reason.NOT_THERE));
        } else if (of.indexOf('#') > 0) {
            withinRank(session, command, of, next);
        } else {
            switch (Name.check(of)) {
                case Name.Bad(var reason) -> hub.refuse(command, Reason.NO_SUCH_PERSON);
                case Name.Good(var partner) -> next.accept(new Conversation.Private(session.person.name(), partner));
            }
        }
    }

    /// What was said to a rank is for who has it now.
    private void withinRank(Session session, Command command, String of, Consumer<Conversation> next) {
        var place = Message.ToRank.of(of)
                .flatMap(to -> session.person
                        .room(to.room().value())
                        .map(there -> new Conversation.Ranked(there.name, to.rank())));
        if (place.isEmpty()) {
            hub.refuse(command, Reason.NOT_THERE);
        } else if (!hub.hasRank(session.person, place.get())) {
            hub.refuse(command, Reason.RANK_NEEDED);
        } else {
            next.accept(place.get());
        }
    }

    /// Where the person reads, people aside. What was said to a rank in a room that comes and goes is read there alone.
    private static List<Conversation> places(Person person) {
        var places = new ArrayList<Conversation>();
        for (var room : person.rooms) {
            places.add(new Conversation.Room(room.name));
            for (var rank : RoomRecord.Rank.values()) {
                if (room.permanent && room.power(person) >= rank.ordinal()) {
                    places.add(new Conversation.Ranked(room.name, rank));
                }
            }
        }
        return places;
    }

    private Bounds bounds(Session session, Conversation place) {
        return switch (place) {
            case Conversation.Room _ -> upToShown(Bounds.NONE);
            case Conversation.Ranked(var room, var _) -> upToShown(Bounds.NONE.from(hub.beginning(room)));
            case Conversation.Private _ -> since(session);
        };
    }

    private Bounds since(Session session) {
        return new Bounds(session.person.since(), ledger.shown());
    }

    /// What the store has, but was told to nobody yet, is not there.
    private Bounds upToShown(Bounds bounds) {
        var last = bounds.last().compareTo(ledger.shown()) < 0 ? bounds.last() : ledger.shown();
        return new Bounds(bounds.first(), last);
    }

    /// @param question is asked on another thread: it must hold no state of the hub
    private <T> void ask(Session session, Command command, Function<History, T> question, Consumer<T> known) {
        hub.ask(session, command, question, answer -> {
            switch (answer) {
                case Store.Answer.Known<T>(var value) -> known.accept(value);
                case Store.Answer.Unknown<T> _ -> hub.refuse(command, Reason.HISTORY_UNAVAILABLE);
            }
        });
    }
}
