package dev.plausch.core;

import java.util.Optional;

/// What others may know of a person, at one moment.
///
/// @param id stays through renames
/// @param origin of the person's first session
/// @param address in the directory, for those who gave one
/// @param card what else they show
public record Profile(PersonId id, Name name, Origin origin, Optional<Address> address, Card card) {
    public Profile(PersonId id, Name name, Origin origin, Optional<Address> address) {
        this(id, name, origin, address, Card.of(origin));
    }

    Profile renamed(Name to) {
        return new Profile(id, to, origin, address, card);
    }

    Profile with(Card other) {
        return new Profile(id, name, origin, address, other);
    }
}
