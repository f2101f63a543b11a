package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.core.PersonId;
import dev.plausch.core.Profile;
import dev.plausch.core.RoomName;
import dev.plausch.core.SessionId;
import dev.plausch.server.RoomStream.Scratches;
import dev.plausch.wire.Scratch;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Delivers the hub's events to the connections of one loop: it keeps its own list of who is in which room, so the hub
/// never walks a room's members. Within a turn, news gather room by room; at its end each member gets one write.
/// Loop's thread.
final class Fanout implements Consumer<Event> {
    private final ByteBufAllocator allocator;
    private final Scratches scratches = new Scratches();
    private final Scratch answers = new Scratch(4 << 10);

    private final Roster roster = new Roster();
    private final Unicast unicast = new Unicast(roster);
    private final Map<RoomName, LocalRoom> rooms = new HashMap<>();

    private List<LocalRoom> unsent = new ArrayList<>();
    private List<Connection> unflushed = new ArrayList<>();
    private List<Connection> flushing = new ArrayList<>();
    private int visit;
    private boolean stopping;

    Fanout(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    Roster roster() {
        return roster;
    }

    /// From now on nobody is told who else leaves.
    void stopping() {
        stopping = true;
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Said said -> said(said);
            case Event.Told told -> unicast.told(told);
            case Event.ToRank news -> unicast.toRank(news);
            case Event.Deleted deleted -> deleted(deleted);
            case Event.DeletedPrivately deleted -> unicast.deleted(deleted);
            case Event.Marked marked -> unicast.marked(marked);
            case Event.Joined joined -> joined(joined);
            case Event.Left left -> left(left);
            case Event.Kicked kicked -> kicked(kicked);
            case Event.TopicChanged changed -> tellRoom(changed, changed.by());
            case Event.RoomChanged changed -> tellRoom(changed, changed.by());
            case Event.Invited invited -> invited(invited);
            case Event.SignalledInRoom signalled -> tellRoom(signalled, signalled.by());
            case Event.SignalledTo signalled -> unicast.signalled(signalled);
            case Event.Renamed renamed -> changed(renamed, renamed.now());
            case Event.Changed changed -> changed(changed, changed.now());
            case Event.Departed departed -> tellNeighbours(departed);
            case Event.ToSession answer -> answer(answer);
        }
    }

    private void answer(Event.ToSession answer) {
        var connection = roster.find(answer.session());
        if (connection == null) {
            return;
        }
        switch (answer) {
            case Event.Entered(var _, var person) -> {
                roster.entered(connection, person.id());
                connection.entered(person);
            }
            case Event.Attached(var _, var room) -> enter(room(room), connection);
            case Event.Reply reply -> Replies.tell(reply, connection.gateway());
            case Event.Expelled expelled -> {
                connection.gateway().expelled(expelled);
                connection.end(CloseReason.EXPELLED, Optional.of("Killed: " + expelled.reason()));
            }
            case Event.Paused _ -> connection.pause();
            case Event.Resumed _ -> connection.resume();
            case Event.Ended _ -> ended(connection);
        }
    }

    private void said(Event.Said said) {
        var speaker = roster.find(said.by());
        var room = rooms.get(said.room());
        if (room != null) {
            append(room, said, speaker == null ? List.of() : memberships(speaker, room));
        }
        if (speaker != null) {
            tellOwn(List.of(speaker), said);
            speaker.gateway().acknowledged(said.message());
        }
    }

    private void deleted(Event.Deleted deleted) {
        var room = rooms.get(deleted.room());
        if (room != null) {
            append(room, deleted, memberships(local(deleted.person().id()), room));
        }
    }

    private void joined(Event.Joined joined) {
        var own = local(joined.person().id());
        var room = own.isEmpty() ? rooms.get(joined.room()) : room(joined.room());
        if (room != null) {
            own.forEach(connection -> enter(room, connection));
            append(room, joined, memberships(own, room));
        }
        tellOwn(own, joined);
    }

    /// Those whose dialect shows them nothing of their own are told apart.
    private static void tellOwn(List<Connection> own, Event.News news) {
        for (var connection : own) {
            var gateway = connection.gateway();
            if (gateway.dialect().filter(dialect -> dialect.showsOwn(news)).isEmpty()) {
                gateway.own(news);
            }
        }
    }

    private void tellRoom(Event.ToRoom news, SessionId by) {
        var speaker = roster.find(by);
        var own = speaker == null ? List.<Connection>of() : List.of(speaker);
        var room = rooms.get(news.room());
        if (room != null) {
            append(room, news, memberships(own, room));
        }
        tellOwn(own, news);
    }

    private void kicked(Event.Kicked kicked) {
        var theirs = local(kicked.person().id());
        var moderator = roster.find(kicked.by());
        var own = new ArrayList<>(theirs);
        if (moderator != null && !own.contains(moderator)) {
            own.add(moderator);
        }
        var room = rooms.get(kicked.room());
        if (room != null) {
            append(room, kicked, memberships(own, room));
            memberships(theirs, room).forEach(this::exit);
        }
        tellOwn(own, kicked);
        theirs.forEach(each -> each.gateway().kicked(kicked));
    }

    private void invited(Event.Invited invited) {
        tellRoom(invited, invited.by());
        local(invited.guest().id()).forEach(each -> each.gateway().invited(invited));
    }

    private void left(Event.Left left) {
        var room = rooms.get(left.room());
        if (room != null) {
            var own = memberships(local(left.person().id()), room);
            append(room, left, own);
            own.forEach(this::exit);
        }
        tellOwn(local(left.person().id()), left);
    }

    private void changed(Event.ToNeighbours news, Profile now) {
        var own = local(now.id());
        own.forEach(connection -> connection.changed(now));
        tellNeighbours(news);
        tellOwn(own, news);
    }

    /// News of somebody to all who share a room with them, once each: behind all that was said in those rooms before,
    /// and ahead of all that will be.
    private void tellNeighbours(Event.ToNeighbours news) {
        if (stopping) {
            return;
        }
        var shared =
                news.rooms().stream().map(rooms::get).filter(Objects::nonNull).toList();
        var own = local(news.person().id());
        if (shared.size() == 1) {
            append(shared.getFirst(), news, memberships(own, shared.getFirst()));
            return;
        }
        visit++;
        shared.forEach(room -> room.cut(allocator));
        var encoded = new HashMap<Dialect, ByteBuf>();
        for (var room : shared) {
            for (var stream : room.streams()) {
                var bytes = encoded.computeIfAbsent(stream.dialect, dialect -> encode(dialect, news));
                for (var member : stream.members()) {
                    tellOnce(member.connection, stream.dialect, news, own, bytes);
                }
            }
        }
        encoded.values().forEach(ByteBuf::release);
    }

    private void tellOnce(
            Connection connection, Dialect dialect, Event.News news, List<Connection> own, ByteBuf bytes) {
        if (connection.lastVisit == visit) {
            return;
        }
        connection.lastVisit = visit;
        if (bytes.isReadable() && (dialect.showsOwn(news) || !own.contains(connection))) {
            catchUp(connection);
            connection.write(bytes.retainedDuplicate());
        }
    }

    private ByteBuf encode(Dialect dialect, Event.News news) {
        answers.clear(Integer.MAX_VALUE);
        dialect.encode(news, answers);
        return allocator.directBuffer(Math.max(1, answers.length())).writeBytes(answers.array(), 0, answers.length());
    }

    /// Encodes an answer, whatever its size, ahead of what its rooms have for the connection.
    ByteBuf encode(Consumer<Scratch> message) {
        answers.clear(Integer.MAX_VALUE);
        message.accept(answers);
        return copyOfAnswers();
    }

    /// Encodes and writes an answer to one connection, behind what its rooms have for it already.
    void send(Connection connection, Consumer<Scratch> message) {
        catchUp(connection);
        answers.clear(LocalRoom.TURN_BYTES);
        message.accept(answers);
        if (answers.length() > 0) {
            connection.write(copyOfAnswers());
        }
    }

    /// Large answers, as a long list of people, do not come from the pool: it would keep their memory for good.
    private ByteBuf copyOfAnswers() {
        int length = answers.length();
        var bytes = length > LocalRoom.TURN_BYTES
                ? Unpooled.directBuffer(length, length)
                : allocator.directBuffer(length, length);
        return bytes.writeBytes(answers.array(), 0, length);
    }

    private void catchUp(Connection connection) {
        for (var member : connection.memberships()) {
            member.stream.catchUp(member, allocator);
        }
    }

    private void append(LocalRoom room, Event.News news, List<Member> own) {
        if (stopping && !(news instanceof Event.Said)) {
            return;
        }
        if (!room.unsent) {
            room.unsent = true;
            unsent.add(room);
        }
        if (room.append(news, own)) {
            endTurn();
        }
    }

    /// Writes and flushes all that is unsent, and judges who reads too slowly.
    void endTurn() {
        for (var room : unsent) {
            room.cut(allocator);
            room.unsent = false;
            forgetIfEmpty(room);
        }
        unsent.clear();
        while (!unflushed.isEmpty()) {
            var batch = unflushed;
            unflushed = flushing;
            flushing = batch;
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).flush();
            }
            batch.clear();
        }
    }

    /// The connection has bytes that wait for the end of the turn.
    void unflushed(Connection connection) {
        unflushed.add(connection);
    }

    private void ended(Connection connection) {
        catchUp(connection);
        List.copyOf(connection.memberships()).forEach(this::exit);
        var person = connection.person();
        if (person != null) {
            roster.left(connection, person.id());
        }
        connection.gateway().ended();
        connection.ended();
    }

    private void enter(LocalRoom room, Connection connection) {
        connection.dialect().ifPresent(dialect -> connection.memberships().add(room.add(connection, dialect)));
        forgetIfEmpty(room);
    }

    /// The connection reads its rooms in other words from now on.
    void changeDialect(Connection connection) {
        for (var member : List.copyOf(connection.memberships())) {
            var room = member.room;
            exit(member);
            enter(room(room.name), connection);
        }
    }

    private void exit(Member member) {
        member.stream.catchUp(member, allocator);
        member.connection.memberships().remove(member);
        member.room.remove(member);
        forgetIfEmpty(member.room);
    }

    private LocalRoom room(RoomName name) {
        return rooms.computeIfAbsent(name, each -> new LocalRoom(each, scratches));
    }

    private void forgetIfEmpty(LocalRoom room) {
        if (room.isEmpty() && !room.unsent) {
            rooms.remove(room.name);
        }
    }

    private List<Connection> local(PersonId person) {
        return roster.of(person);
    }

    private static List<Member> memberships(List<Connection> connections, LocalRoom room) {
        return switch (connections.size()) {
            case 0 -> List.of();
            case 1 -> memberships(connections.getFirst(), room);
            default ->
                connections.stream()
                        .flatMap(each -> memberships(each, room).stream())
                        .toList();
        };
    }

    /// The connection's membership in the room, if it has one.
    private static List<Member> memberships(Connection connection, LocalRoom room) {
        for (var member : connection.memberships()) {
            if (member.room == room) {
                return List.of(member);
            }
        }
        return List.of();
    }
}
