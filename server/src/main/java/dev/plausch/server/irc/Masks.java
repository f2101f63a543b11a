package dev.plausch.server.irc;

import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import dev.plausch.wire.irc.Hostmask;
import dev.plausch.wire.irc.Mask;

/// Whom the masks of channels mean.
public final class Masks {
    private Masks() {}

    /// By what others see of the person, and by where they really come from.
    public static boolean fits(String pattern, Profile person) {
        return Mask.parse(pattern)
                .filter(mask -> mask.matches(person(person, person.card().host()))
                        || mask.matches(person(person, person.origin().peer().getHostString())))
                .isPresent();
    }

    private static Mask.Person person(Profile person, String host) {
        return new Mask.Person(
                new Hostmask(person.name().value(), person.card().user(), host),
                person.card().account().map(Name::value).orElse(""));
    }
}
