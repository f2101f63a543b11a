package dev.plausch.core;

import dev.plausch.core.RoomRecord.Mask;
import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Topics, invitations, and who may do what in a room. What is set in a permanent room is stored first, then told.
/// Hub's thread.
final class Moderation {
    private final Hub hub;
    private final Rooms rooms;
    private final People people;

    Moderation(Hub hub, Rooms rooms, People people) {
        this.hub = hub;
        this.rooms = rooms;
        this.people = people;
    }

    void setTopic(Session session, Command.SetTopic set) {
        var room = roomOf(session, set, set.room());
        if (room == null) {
            return;
        }
        if (room.has(Rule.TOPIC_GUARDED) && !mayModerate(session.person, room)) {
            hub.refuse(set, Reason.RANK_NEEDED);
            return;
        }
        if (isTopic(set.text(), room.planned) && isTopic(set.text(), room.settings)) {
            return;
        }
        var topic = Optional.of(set.text())
                .filter(text -> !text.isEmpty())
                .map(text -> new Topic(text, session.person.name(), hub.now()));
        settle(
                session,
                set,
                room,
                room.planned.with(topic),
                new Event.TopicChanged(room.name, topic, session.person.profile(), session.id));
    }

    private static boolean isTopic(String text, RoomRecord record) {
        return text.equals(record.topic().map(Topic::text).orElse(""));
    }

    void kick(Session session, Command.Kick kick) {
        var room = roomOf(session, kick, kick.room());
        if (room == null) {
            return;
        }
        var other = find(kick.name());
        if (other == null) {
            hub.refuse(kick, Reason.NO_SUCH_PERSON);
        } else if (!room.has(other)) {
            hub.refuse(kick, Reason.THEY_ARE_NOT_THERE);
        } else if (!mayModerate(session.person, room) || room.power(other) > room.power(session.person)) {
            hub.refuse(kick, Reason.RANK_NEEDED);
        } else {
            var moderator = session.person.profile();
            rooms.remove(other, room);
            hub.tell(new Event.Kicked(room.name, other.profile(), moderator, kick.reason(), session.id));
        }
    }

    void invite(Session session, Command.Invite invite) {
        var other = find(invite.name());
        if (other == null) {
            hub.refuse(invite, Reason.NO_SUCH_PERSON);
            return;
        }
        var room = roomOf(session, invite, invite.room());
        if (room == null) {
            return;
        }
        if (room.has(other)) {
            hub.refuse(invite, Reason.THEY_ARE_THERE_ALREADY);
        } else if (room.has(Rule.INVITED_ONLY) && !mayModerate(session.person, room)) {
            hub.refuse(invite, Reason.RANK_NEEDED);
        } else if (other.invitations.size() >= Rooms.MAX_ROOMS) {
            hub.refuse(invite, Reason.LIST_FULL);
        } else {
            room.invite(other);
            other.invitations.add(room);
            hub.tell(new Event.Invited(room.name, other.profile(), session.person.profile(), session.id));
        }
    }

    void change(Session session, Command.ChangeRoom command) {
        var room = rooms.find(command.room());
        if (room == null) {
            hub.refuse(command, Reason.NO_SUCH_ROOM);
            return;
        }
        var done = new ArrayList<RoomChange>();
        var settings = room.planned;
        for (var change : command.changes()) {
            switch (judge(session.person, room, settings, change)) {
                case Verdict.No(var reason) ->
                    hub.refuse(new Command.ChangeRoom(session.id, command.room(), List.of(change)), reason);
                case Verdict.Nothing _ -> {}
                case Verdict.Done(var what) -> done.add(what);
                case Verdict.Changed(var what, var next) -> {
                    done.add(what);
                    settings = next;
                }
            }
        }
        if (!done.isEmpty()) {
            var news = new Event.RoomChanged(room.name, done, session.person.profile(), session.id);
            settle(session, command, room, settings, news);
        }
    }

    private sealed interface Verdict {
        record No(Reason reason) implements Verdict {}

        record Nothing() implements Verdict {}

        /// A rank, which is not a setting of the room.
        record Done(RoomChange what) implements Verdict {}

        record Changed(RoomChange what, RoomRecord next) implements Verdict {}
    }

    private Verdict judge(Person actor, Room room, RoomRecord now, RoomChange change) {
        if (change instanceof RoomChange.OfRank rank) {
            return judge(actor, room, rank);
        } else if (!mayModerate(actor, room)) {
            return new Verdict.No(Reason.RANK_NEEDED);
        }
        var next =
                switch (change) {
                    case RoomChange.OfRule(var rule, var on) -> now.with(rule, on);
                    case RoomChange.OfKey(var key) -> now.withKey(key);
                    case RoomChange.OfLimit(var limit) -> now.withLimit(limit);
                    case RoomChange.OfMask(var kind, var pattern, var on) ->
                        now.with(new Mask(kind, pattern, actor.name(), hub.now()), on);
                    case RoomChange.OfRank _ -> now;
                };
        if (next.masks().size() > Room.MAX_MASKS) {
            return new Verdict.No(Reason.LIST_FULL);
        }
        return next.equals(now) ? new Verdict.Nothing() : new Verdict.Changed(change, next);
    }

    private Verdict judge(Person actor, Room room, RoomChange.OfRank change) {
        var member = find(change.name());
        if (member == null) {
            return new Verdict.No(Reason.NO_SUCH_PERSON);
        } else if (!room.has(member)) {
            return new Verdict.No(Reason.THEY_ARE_NOT_THERE);
        } else if (!mayRank(actor, room, member, change)) {
            return new Verdict.No(Reason.RANK_NEEDED);
        }
        var what = new RoomChange.OfRank(member.name().value(), change.rank(), change.on());
        return room.rank(member, change.rank(), change.on()) ? new Verdict.Done(what) : new Verdict.Nothing();
    }

    /// One gives ranks below one's own, an operator also their own; anybody may give up theirs.
    private static boolean mayRank(Person actor, Room room, Person member, RoomChange.OfRank change) {
        if (actor == member && !change.on()) {
            return true;
        }
        int power = room.power(actor);
        int needed =
                switch (change.rank()) {
                    case VOICE -> Rank.HALF_OPERATOR.ordinal();
                    case HALF_OPERATOR, OPERATOR -> Rank.OPERATOR.ordinal();
                    case ADMIN, OWNER -> Rank.OWNER.ordinal();
                };
        return power >= needed && (change.on() || room.power(member) <= power);
    }

    private static boolean mayModerate(Person person, Room room) {
        return room.power(person) >= Rank.HALF_OPERATOR.ordinal();
    }

    /// What is set in a permanent room holds when it is stored.
    private void settle(Session session, Command command, Room room, RoomRecord next, Event news) {
        if (!room.permanent || next.equals(room.planned)) {
            room.planned = next;
            room.settings = next;
            hub.tell(news);
            return;
        }
        room.planned = next;
        hub.gather(session, command, new Change.KeepRoom(next), _ -> {
            room.settings = next;
            return news;
        });
    }

    /// The room, if the session is in it; otherwise it is told what is wrong.
    private @Nullable Room roomOf(Session session, Command command, String name) {
        var room = rooms.find(name);
        if (room == null) {
            hub.refuse(command, Reason.NO_SUCH_ROOM);
        } else if (!room.has(session.person)) {
            hub.refuse(command, Reason.NOT_THERE);
            return null;
        }
        return room;
    }

    private @Nullable Person find(String name) {
        return Name.check(name) instanceof Name.Good(var good)
                ? people.find(good).orElse(null)
                : null;
    }
}
