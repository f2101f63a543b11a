package dev.plausch.server.irc;

import dev.plausch.core.Card.Trait;
import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who of several is here. modern: User-Based Queries
final class Persons {
    private final IrcGateway gateway;
    private final Answers answers;

    Persons(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// At most so many characters.
    static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    static Optional<Name> name(String nick) {
        return Name.check(nick) instanceof Name.Good(var name) ? Optional.of(name) : Optional.empty();
    }

    /// modern: USERHOST message
    void userhost(IrcMessage message) {
        gateway.look(
                view -> message.params().stream()
                        .limit(5)
                        .flatMap(nick -> name(nick).flatMap(view::person).stream())
                        .map(Persons::userhost)
                        .collect(Collectors.joining(" ")),
                all -> answers.numeric(Numeric.RPL_USERHOST, all));
    }

    private static String userhost(Profile person) {
        var card = person.card();
        return person.name().value() + (card.is(Trait.OPERATOR) ? "*" : "") + "="
                + (card.away().isPresent() ? "-" : "+") + card.user() + "@" + card.host();
    }

    /// RFC 2812 4.9
    void ison(IrcMessage message) {
        gateway.look(
                view -> message.params().stream()
                        .flatMap(nicks -> Stream.of(nicks.split(" ")))
                        .flatMap(nick -> name(nick).flatMap(view::person).stream())
                        .map(person -> person.name().value())
                        .collect(Collectors.joining(" ")),
                all -> answers.numeric(Numeric.RPL_ISON, all));
    }
}
