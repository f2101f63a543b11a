package dev.plausch.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Event;
import dev.plausch.core.PersonId;
import dev.plausch.core.RoomName;
import dev.plausch.core.SessionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each session must read, worked out from the events.
final class FanoutModel {
    private final Map<SessionId, Boolean> echoes = new HashMap<>();
    private final Map<SessionId, PersonId> persons = new HashMap<>();
    private final Map<RoomName, Set<SessionId>> rooms = new HashMap<>();
    private final Map<SessionId, List<String>> expected = new HashMap<>();

    void came(SessionId session, boolean echo) {
        echoes.put(session, echo);
        expected.put(session, new ArrayList<>());
    }

    void heard(Event event) {
        switch (event) {
            case Event.Entered(var session, var person) -> persons.put(session, person.id());
            case Event.Attached(var session, var room) -> members(room).add(session);
            case Event.Refused(var session, var _, var reason) -> line(session, "* refused " + reason);
            case Event.Present(var session, var room, var _) -> line(session, "* present " + room);
            case Event.Remarked(var session, var text) -> line(session, "* " + text);
            case Event.Paused _,
                    Event.Resumed _,
                    Event.Recalled _,
                    Event.Conversations _,
                    Event.Found _,
                    Event.Marked _,
                    Event.DeletedPrivately _,
                    Event.SignalledTo _,
                    Event.Looked<?> _,
                    Event.Pong _,
                    Event.Expelled _ -> {}
            case Event.Kicked kicked -> {
                var own = new LinkedHashSet<>(sessions(kicked.person().id()));
                own.add(kicked.by());
                tell(members(kicked.room()), kicked, own);
                members(kicked.room()).removeAll(sessions(kicked.person().id()));
            }
            case Event.TopicChanged changed -> tell(members(changed.room()), changed, Set.of(changed.by()));
            case Event.RoomChanged changed -> tell(members(changed.room()), changed, Set.of(changed.by()));
            case Event.Invited invited -> tell(members(invited.room()), invited, Set.of(invited.by()));
            case Event.SignalledInRoom signalled -> tell(members(signalled.room()), signalled, Set.of(signalled.by()));
            case Event.Deleted deleted ->
                tell(members(deleted.room()), deleted, sessions(deleted.person().id()));
            case Event.Ended(var session) -> {
                persons.remove(session);
                rooms.values().forEach(each -> each.remove(session));
            }
            case Event.Said said -> said(said);
            case Event.Told told -> told(told);
            case Event.ToRank news -> toRank(news);
            case Event.Joined joined -> {
                members(joined.room()).addAll(sessions(joined.person().id()));
                tell(members(joined.room()), joined, sessions(joined.person().id()));
            }
            case Event.Left left -> {
                tell(members(left.room()), left, sessions(left.person().id()));
                members(left.room()).removeAll(sessions(left.person().id()));
            }
            case Event.ToNeighbours news -> {
                var neighbours = new LinkedHashSet<SessionId>();
                news.rooms().forEach(room -> neighbours.addAll(members(room)));
                tell(neighbours, news, sessions(news.person().id()));
            }
        }
    }

    private void said(Event.Said said) {
        tell(members(said.room()), said, Set.of(said.by()));
        line(said.by(), "* stored " + said.message().text().value());
    }

    private void told(Event.Told told) {
        var line = "* told " + told.message().text().value();
        var readers = new LinkedHashSet<>(sessions(told.recipient().id()));
        sessions(told.sender().id()).stream()
                .filter(each -> !each.equals(told.by()))
                .forEach(readers::add);
        readers.forEach(each -> line(each, line));
        line(told.by(), "* stored " + told.message().text().value());
    }

    private void toRank(Event.ToRank news) {
        var readers = new LinkedHashSet<SessionId>();
        news.readers().forEach(each -> readers.addAll(sessions(each)));
        readers.addAll(sessions(news.sender().id()));
        readers.remove(news.by());
        readers.forEach(each -> line(each, "* " + TestPeer.line(news)));
        line(news.by(), "* own " + TestPeer.line(news));
        if (news instanceof Event.SaidToRank said) {
            line(news.by(), "* stored " + said.message().text().value());
        }
    }

    private void tell(Set<SessionId> readers, Event.News news, Set<SessionId> own) {
        for (var reader : readers) {
            if (echoes.get(reader) || !own.contains(reader)) {
                line(reader, TestPeer.line(news));
            }
        }
    }

    private void line(SessionId session, String line) {
        expected.get(session).add(line);
    }

    private Set<SessionId> members(RoomName room) {
        return rooms.computeIfAbsent(room, _ -> new LinkedHashSet<>());
    }

    private Set<SessionId> sessions(PersonId person) {
        var all = new LinkedHashSet<SessionId>();
        persons.forEach((session, each) -> {
            if (each.equals(person)) {
                all.add(session);
            }
        });
        return all;
    }

    /// In each room, and among the answers and the news of neighbours, everything is there once and in its order.
    void check(SessionId session, String read, List<String> roomNames) {
        var lines = read.lines().toList();
        for (var room : roomNames) {
            assertThat(of(room, lines)).as(session + " in " + room).isEqualTo(of(room, expected.get(session)));
        }
        assertThat(lines).hasSameSizeAs(expected.get(session));
    }

    private static List<String> of(String room, List<String> lines) {
        return lines.stream().filter(each -> concerns(room, each)).toList();
    }

    private static boolean concerns(String room, String line) {
        return switch (line.charAt(0)) {
            case '*' -> true;
            case '~' -> line.contains(room);
            default -> line.startsWith(room + " ");
        };
    }
}
