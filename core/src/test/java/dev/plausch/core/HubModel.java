package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a history's events must add up to, worked out from the events alone: who is who and who is where; that each
/// answer comes once and in its session's order; that a message is said once, after it is stored, in rising order of
/// id.
final class HubModel {
    private final SlowStore store;
    private final Map<SessionId, Deque<Command>> asked = new HashMap<>();
    private final Set<SessionId> over = new HashSet<>();

    private final Map<SessionId, PersonId> persons = new HashMap<>();
    private final Map<PersonId, Profile> profiles = new HashMap<>();
    private final Map<RoomName, Set<PersonId>> members = new HashMap<>();

    private final Set<MessageId> said = new HashSet<>();
    private final Set<String> unstored = new HashSet<>();
    private final Map<RoomName, Deque<MessageId>> order = new HashMap<>();
    private final SettingsModel settings = new SettingsModel();
    private final PastModel past = new PastModel(settings);
    private final Set<SessionId> paused = new HashSet<>();

    HubModel(SlowStore store) {
        this.store = store;
    }

    void asked(Command command) {
        if (!over.contains(command.session()) && !mayComeToNothing(command)) {
            asked.computeIfAbsent(command.session(), _ -> new ArrayDeque<>()).add(command);
        }
        if (command instanceof Command.Leave) {
            over.add(command.session());
        }
    }

    /// It has as many answers as it has changes that come to something.
    private static boolean mayComeToNothing(Command command) {
        return command instanceof Command.ChangeRoom || command instanceof Command.SetTopic;
    }

    void heard(Event event) {
        switch (event) {
            case Event.Entered(var session, var person) -> entered(session, person);
            case Event.Attached(var session, var room) ->
                assertThat(members(room)).contains(Objects.requireNonNull(persons.get(session)));
            case Event.Joined joined -> joined(joined);
            case Event.Left left -> left(left);
            case Event.Renamed renamed -> renamed(renamed);
            case Event.Departed departed -> departed(departed);
            case Event.Said news -> said(news);
            case Event.Told news -> told(news);
            case Event.SaidToRank news -> saidToRank(news);
            case Event.SignalledToRank news -> {
                assertThat(answer(news.by(), Command.Tell.class).signal()).isEqualTo(news.signal());
                toRank(news);
            }
            case Event.Present(var session, var room, var profilesThere) -> {
                assertThat(answer(session, Command.ListMembers.class).room()).isEqualToIgnoringCase(room.value());
                assertThat(profilesThere.stream().map(Profile::id)).containsExactlyElementsOf(members(room));
                assertThat(profilesThere).allSatisfy(this::isKnown);
            }
            case Event.Recalled(var session, var of, var page) ->
                past.recalled(persons.get(answer(session, Command.Recall.class).session()), of, page);
            case Event.Conversations(var session, var all) -> {
                answer(session, Command.ListConversations.class);
                all.forEach(each -> past.mayRead(persons.get(session), each.latest()));
            }
            case Event.Found(var session, var found) -> {
                answer(session, Command.Find.class);
                found.forEach(each -> past.mayRead(persons.get(session), each));
            }
            case Event.Deleted(var room, var id, var person, var by) -> {
                answer(by, Command.Delete.class);
                past.deleted(id, person.id(), settings.mayModerate(room, person.id()));
            }
            case Event.DeletedForRank(var to, var id, var person, var _, var by) -> {
                answer(by, Command.Delete.class);
                past.deleted(id, person.id(), settings.mayModerate(to.room(), person.id()));
            }
            case Event.DeletedPrivately(var id, var person, var _, var by) -> {
                answer(by, Command.Delete.class);
                past.deleted(id, person.id(), false);
            }
            case Event.Marked(var person, var _, var upTo, var by) -> {
                assertThat(answer(by, Command.MarkRead.class).upTo()).isEqualTo(upTo);
                isKnown(person);
            }
            case Event.Kicked kicked -> kicked(kicked);
            case Event.TopicChanged(var room, var topic, var person, var by) -> {
                assertThat(persons).containsEntry(by, person.id());
                settings.topicChanged(room, topic);
                isKnown(person);
            }
            case Event.RoomChanged changed -> {
                settings.changed(changed, this::idOf);
                isKnown(changed.person());
            }
            case Event.Invited(var room, var guest, var person, var by) -> {
                answer(by, Command.Invite.class);
                assertThat(members(room)).contains(person.id()).doesNotContain(guest.id());
                settings.invited(room, guest.id());
            }
            case Event.Changed(var before, var now, var rooms, var by) -> {
                assertThat(answer(by, Command.Show.class).card()).isEqualTo(now.card());
                isKnown(before);
                assertThat(Set.copyOf(rooms)).isEqualTo(roomsOf(before.id()));
                profiles.put(now.id(), now);
            }
            case Event.SignalledInRoom(var _, var _, var signal, var sender, var by) -> {
                assertThat(answer(by, Command.Tell.class).signal()).isEqualTo(signal);
                isKnown(sender);
            }
            case Event.SignalledTo(var _, var signal, var sender, var _, var by) -> {
                assertThat(answer(by, Command.Tell.class).signal()).isEqualTo(signal);
                isKnown(sender);
            }
            case Event.Looked<?> looked -> {
                answer(looked.session(), Command.Look.class);
                looked.tell();
            }
            case Event.Expelled _ -> fail("nobody runs this server");
            case Event.Refused refused -> refused(refused);
            case Event.Remarked(var session, var text) ->
                assertThat(answer(session, Command.Remark.class).text()).isEqualTo(text);
            case Event.Pong(var session, var token) ->
                assertThat(answer(session, Command.Ping.class).token()).isEqualTo(token);
            case Event.Paused(var session) -> assertThat(paused.add(session)).isTrue();
            case Event.Resumed(var session) ->
                assertThat(paused.remove(session)).isTrue();
            case Event.Ended(var session) -> ended(session);
        }
    }

    /// All messages that were shown, in their order.
    List<MessageId> said() {
        return past.all();
    }

    /// The rooms that the session's person looks after.
    List<RoomName> moderatedBy(SessionId session) {
        var person = persons.get(session);
        return person == null ? List.of() : settings.moderatedBy(person);
    }

    /// The names of all who are here.
    List<String> names() {
        return profiles.values().stream()
                .map(each -> each.name().value())
                .sorted()
                .toList();
    }

    private void entered(SessionId session, Profile person) {
        var command = pop(session);
        assertThat(persons).doesNotContainKey(session);
        switch (command) {
            case Command.Enter enter -> {
                assertThat(normal(person.name().value())).isEqualTo(normal(enter.name()));
                assertThat(person.address()).isEqualTo(enter.address());
                assertThat(profiles).doesNotContainKey(person.id());
            }
            case Command.EnterAsGuest _ -> assertThat(person.name().value()).startsWith("gast-");
            case Command.Attach attach -> assertThat(person).isEqualTo(profiles.get(attach.person()));
            default -> fail("entered by " + command);
        }
        persons.put(session, person.id());
        profiles.put(person.id(), person);
    }

    private void joined(Event.Joined joined) {
        answer(joined.by(), Command.Join.class);
        isKnown(joined.person());
        assertThat(persons).containsEntry(joined.by(), joined.person().id());
        var there = members(joined.room());
        if (there.isEmpty() && !joined.room().value().equalsIgnoreCase("#lobby")) {
            settings.made(joined.room(), joined.person().id());
        }
        settings.entered(joined);
        assertThat(there.add(joined.person().id())).isTrue();
    }

    private void left(Event.Left left) {
        answer(left.by(), Command.Part.class);
        isKnown(left.person());
        assertThat(members(left.room()).remove(left.person().id())).isTrue();
        settings.gone(left.room(), left.person().id());
    }

    private void renamed(Event.Renamed renamed) {
        var command = answer(renamed.by(), Command.Rename.class);
        isKnown(renamed.person());
        assertThat(normal(renamed.now().name().value())).isEqualTo(normal(command.name()));
        assertThat(Set.copyOf(renamed.rooms()))
                .isEqualTo(roomsOf(renamed.person().id()));
        profiles.put(renamed.now().id(), renamed.now());
    }

    private void departed(Event.Departed departed) {
        var id = departed.person().id();
        isKnown(departed.person());
        assertThat(persons).doesNotContainValue(id);
        assertThat(departed.rooms()).doesNotHaveDuplicates();
        assertThat(Set.copyOf(departed.rooms())).isEqualTo(roomsOf(id));
        departed.rooms().forEach(room -> settings.gone(room, id));
        members.values().forEach(each -> each.remove(id));
        profiles.remove(id);
    }

    private void said(Event.Said news) {
        var command = answer(news.by(), Command.Say.class);
        stored(news.message(), news.sender(), news.by(), command);
        assertThat(RoomName.of(command.to())).contains(news.room());
        var ids = order.computeIfAbsent(news.room(), _ -> new ArrayDeque<>());
        if (!ids.isEmpty()) {
            assertThat(ids.getLast()).isLessThan(news.message().id());
        }
        ids.add(news.message().id());
        past.said(news.message(), news.sender().id(), news.sender().id());
    }

    private void told(Event.Told news) {
        var command = answer(news.by(), Command.Say.class);
        stored(news.message(), news.sender(), news.by(), command);
        assertThat(news.message().to()).isInstanceOf(Message.ToPerson.class);
        past.said(news.message(), news.sender().id(), news.recipient().id());
    }

    private void saidToRank(Event.SaidToRank news) {
        var command = answer(news.by(), Command.Say.class);
        stored(news.message(), news.sender(), news.by(), command);
        assertThat(news.message().to()).isEqualTo(news.to());
        assertThat(Message.ToRank.of(command.to())).contains(news.to());
        toRank(news);
        past.said(news.message(), news.sender().id(), news.sender().id());
    }

    private void toRank(Event.ToRank news) {
        var room = news.to().room();
        isKnown(news.sender());
        assertThat(news.readers())
                .containsExactlyInAnyOrderElementsOf(members(room).stream()
                        .filter(person ->
                                settings.power(room, person) >= news.to().rank().ordinal())
                        .toList());
    }

    private void stored(Message message, Profile sender, SessionId by, Command.Say command) {
        assertThat(store.hasCommitted(message.id()))
                .as("stored before it is shown")
                .isTrue();
        assertThat(said.add(message.id())).as("said once").isTrue();
        assertThat(message.text().value()).isEqualTo(command.text());
        assertThat(unstored).doesNotContain(command.text());
        assertThat(persons).containsEntry(by, sender.id());
        isKnown(sender);
        assertThat(message.sender()).isEqualTo(sender.name());
    }

    private void kicked(Event.Kicked kicked) {
        answer(kicked.by(), Command.Kick.class);
        isKnown(kicked.person());
        isKnown(kicked.moderator());
        assertThat(settings.mayModerate(kicked.room(), kicked.moderator().id())).isTrue();
        assertThat(members(kicked.room()).remove(kicked.person().id())).isTrue();
        settings.gone(kicked.room(), kicked.person().id());
    }

    private void refused(Event.Refused refused) {
        if (mayComeToNothing(refused.command())) {
            return;
        }
        assertThat(pop(refused.session())).isSameAs(refused.command());
        if (refused.reason() == Reason.NOT_STORED && refused.command() instanceof Command.Say say) {
            unstored.add(say.text());
        }
    }

    private void ended(SessionId session) {
        answer(session, Command.Leave.class);
        assertThat(asked.get(session)).isEmpty();
        persons.remove(session);
    }

    private <T extends Command> T answer(SessionId session, Class<T> kind) {
        return kind.cast(pop(session));
    }

    /// The command that is to be answered next.
    private Command pop(SessionId session) {
        var open = asked.get(session);
        assertThat(open).as("asked by " + session).isNotNull().isNotEmpty();
        return Objects.requireNonNull(open).remove();
    }

    private PersonId idOf(String name) {
        return profiles.values().stream()
                .filter(each -> normal(each.name().value()).equals(normal(name)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void isKnown(Profile person) {
        assertThat(profiles.get(person.id())).isEqualTo(person);
    }

    private Set<PersonId> members(RoomName room) {
        return members.computeIfAbsent(room, _ -> new LinkedHashSet<>());
    }

    private Set<RoomName> roomsOf(PersonId person) {
        var rooms = new HashSet<RoomName>();
        members.forEach((room, there) -> {
            if (there.contains(person)) {
                rooms.add(room);
            }
        });
        return rooms;
    }

    /// After each step: no name, and no address, is held twice.
    void check() {
        assertThat(profiles.values().stream().map(each -> normal(each.name().value())))
                .doesNotHaveDuplicates();
        assertThat(profiles.values().stream().flatMap(each -> each.address().stream()))
                .doesNotHaveDuplicates();
        assertThat(persons.values()).allSatisfy(id -> assertThat(profiles).containsKey(id));
    }

    /// At the end: nothing asked is open, nobody is left paused.
    void checkAllAnswered() {
        assertThat(asked.values()).allSatisfy(open -> assertThat(open).isEmpty());
        paused.removeAll(over);
        assertThat(paused).isEmpty();
    }

    /// A comparison of names of the test's own making.
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
