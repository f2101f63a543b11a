package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What rooms' settings must add up to, from the events alone: who has which rank; nobody is heard, or enters, against
/// the rules.
final class SettingsModel {
    private static final class Settings {
        final Set<Rule> rules = EnumSet.noneOf(Rule.class);
        final Map<PersonId, Set<Rank>> ranks = new HashMap<>();
        final Set<PersonId> members = new HashSet<>();
        final Set<PersonId> invited = new HashSet<>();
        Optional<Integer> limit = Optional.empty();
        Optional<RoomRecord.Topic> topic = Optional.empty();
    }

    private final Map<RoomName, Settings> rooms = new HashMap<>();
    private final Map<RoomName, Map<PersonId, Integer>> highest = new HashMap<>();

    private Settings of(RoomName room) {
        return rooms.computeIfAbsent(room, _ -> new Settings());
    }

    /// A room comes into being, with somebody who looks after it.
    void made(RoomName room, PersonId maker) {
        var settings = new Settings();
        settings.rules.add(Rule.MEMBERS_ONLY);
        settings.rules.add(Rule.TOPIC_GUARDED);
        settings.ranks.put(maker, EnumSet.of(Rank.OPERATOR));
        rooms.put(room, settings);
        note(room, maker);
    }

    void entered(Event.Joined joined) {
        var there = of(joined.room());
        if (!there.invited.remove(joined.person().id())) {
            assertThat(there.limit.filter(limit -> there.members.size() >= limit))
                    .isEmpty();
            assertThat(there.rules).doesNotContain(Rule.ACCOUNTS_ENTER);
        }
        there.members.add(joined.person().id());
    }

    void invited(RoomName room, PersonId guest) {
        of(room).invited.add(guest);
    }

    void gone(RoomName room, PersonId person) {
        of(room).members.remove(person);
        of(room).ranks.remove(person);
    }

    /// The rooms that the person looks after.
    List<RoomName> moderatedBy(PersonId person) {
        return rooms.keySet().stream()
                .filter(room -> mayModerate(room, person))
                .sorted(Comparator.comparing(RoomName::value))
                .toList();
    }

    /// The ordinal of their highest rank, or -1.
    int power(RoomName room, PersonId person) {
        return of(room).ranks.getOrDefault(person, Set.of()).stream()
                .mapToInt(Rank::ordinal)
                .max()
                .orElse(-1);
    }

    /// Whether they have, or had at some time, such a rank.
    boolean wasEver(RoomName room, PersonId person, Rank rank) {
        return highest.getOrDefault(room, Map.of()).getOrDefault(person, -1) >= rank.ordinal();
    }

    private void note(RoomName room, PersonId person) {
        highest.computeIfAbsent(room, _ -> new HashMap<>()).merge(person, power(room, person), Math::max);
    }

    boolean mayModerate(RoomName room, PersonId person) {
        return of(room).ranks.getOrDefault(person, Set.of()).stream()
                .anyMatch(rank -> rank.compareTo(Rank.HALF_OPERATOR) >= 0);
    }

    void topicChanged(RoomName room, Optional<RoomRecord.Topic> topic) {
        assertThat(topic.map(RoomRecord.Topic::text))
                .isNotEqualTo(of(room).topic.map(RoomRecord.Topic::text));
        of(room).topic = topic;
    }

    /// @param ids who has a name now
    void changed(Event.RoomChanged changed, Function<String, PersonId> ids) {
        var there = of(changed.room());
        for (var change : changed.changes()) {
            switch (change) {
                case RoomChange.OfRule(var rule, var on) ->
                    assertThat(on ? there.rules.add(rule) : there.rules.remove(rule))
                            .isTrue();
                case RoomChange.OfLimit(var limit) -> there.limit = limit;
                case RoomChange.OfKey _, RoomChange.OfMask _ -> {}
                case RoomChange.OfRank(var name, var rank, var on) -> ranked(changed.room(), ids.apply(name), rank, on);
            }
        }
    }

    private void ranked(RoomName room, PersonId person, Rank rank, boolean on) {
        var ranks = of(room).ranks.computeIfAbsent(person, _ -> EnumSet.noneOf(Rank.class));
        assertThat(on ? ranks.add(rank) : ranks.remove(rank)).isTrue();
        note(room, person);
    }
}
