package dev.plausch.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who has which name: each name once, over all doors. Hub's thread.
final class People {
    static final String GUEST = "gast-";

    private final Map<Name, Person> byName = new HashMap<>();
    private final Map<PersonId, Person> byId = new HashMap<>();
    private final Set<Name> services = new HashSet<>();
    private final Lookalikes lookalikes;
    private long guests;

    People(Collection<Name> services) {
        this.services.addAll(services);
        this.lookalikes = new Lookalikes(() -> Stream.concat(services.stream(), byName.keySet().stream()));
    }

    /// Why `person` (nobody yet, if null) may not have the name; empty if they may.
    Optional<Reason> objection(Name name, @Nullable Person person) {
        if (services.contains(name) || name.key().startsWith(GUEST) || lookalikes.looksLikePrefix(name, GUEST)) {
            return Optional.of(Reason.NAME_RESERVED);
        }
        var holder = byName.get(name);
        if (holder != null && holder != person) {
            return Optional.of(Reason.NAME_TAKEN);
        }
        var own = person == null ? null : person.name();
        return lookalikes.hasOneOf(name, own) ? Optional.of(Reason.NAME_LOOKS_LIKE_ANOTHER) : Optional.empty();
    }

    Name nextGuest() {
        return switch (Name.check(GUEST + ++guests)) {
            case Name.Good(var name) -> name;
            case Name.Bad(var reason) -> throw new IllegalStateException(reason.name());
        };
    }

    void add(Person person) {
        byId.put(person.profile().id(), person);
        byName.put(person.name(), person);
        if (!person.guest) {
            lookalikes.add(person.name());
        }
    }

    void remove(Person person) {
        byId.remove(person.profile().id());
        byName.remove(person.name());
        lookalikes.remove(person.name());
    }

    /// The person whom others can address by this name.
    Optional<Person> find(Name name) {
        return Optional.ofNullable(byName.get(name)).filter(person -> !person.guest);
    }

    /// Everybody but guests.
    Stream<Person> addressable() {
        return byId.values().stream().filter(person -> !person.guest);
    }

    @Nullable
    Person find(PersonId id) {
        return byId.get(id);
    }
}
