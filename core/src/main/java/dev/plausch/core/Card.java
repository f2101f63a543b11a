package dev.plausch.core;

import java.util.Optional;
import java.util.Set;

/// How a person presents themselves, beside the name.
///
/// @param user the name of their login, as IRC shows it
/// @param host that others see: never the real one
/// @param realName in free words
/// @param away why they are away, if they are
/// @param account that they showed to be theirs
/// @param traits what holds for them
public record Card(
        String user, String host, String realName, Optional<String> away, Optional<Name> account, Set<Trait> traits) {
    public Card {
        traits = Set.copyOf(traits);
    }

    /// What a person may be.
    public enum Trait {
        /// Not a human.
        BOT,
        /// Runs the server.
        OPERATOR,
        /// Is found only by those who share a room.
        INVISIBLE,
        /// Takes private messages only from those who have an account.
        ACCOUNTS_ONLY
    }

    /// Of somebody who said no more than a name.
    public static Card of(Origin origin) {
        return new Card(origin.door(), "plausch/" + origin.door(), "", Optional.empty(), Optional.empty(), Set.of());
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public Card withAway(Optional<String> why) {
        return new Card(user, host, realName, why, account, traits);
    }

    public Card withRealName(String words) {
        return new Card(user, host, words, away, account, traits);
    }

    public Card withHost(String other) {
        return new Card(user, other, realName, away, account, traits);
    }

    public Card withAccount(Optional<Name> other) {
        return new Card(user, host, realName, away, other, traits);
    }

    public Card withTraits(Set<Trait> others) {
        return new Card(user, host, realName, away, account, others);
    }
}
