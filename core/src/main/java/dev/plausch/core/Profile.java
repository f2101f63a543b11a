package dev.plausch.core;

import java.util.Optional;

/// What others may know of a person, at one moment.
///
/// @param id stays through renames
/// @param origin of the person's first session
/// @param address in the directory, for those who gave one
public record Profile(PersonId id, Name name, Origin origin, Optional<Address> address) {
    Profile renamed(Name to) {
        return new Profile(id, to, origin, address);
    }
}
