package dev.plausch.server.irc;

import dev.plausch.core.Card.Trait;
import dev.plausch.core.Name;
import dev.plausch.core.PersonId;
import dev.plausch.core.Profile;
import dev.plausch.core.View;
import dev.plausch.core.View.Member;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.Glob;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.TargetList;
import dev.plausch.wire.irc.UserMode;
import dev.plausch.wire.irc.Whox;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// WHO, by channel, nick or mask. modern: WHO message; ircv3 whox
final class Who {
    private static final int MOST_MATCHES = 1_000;

    private final IrcGateway gateway;
    private final Answers answers;

    Who(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// A line of WHO.
    ///
    /// @param room by which the person was found
    private record Found(Profile person, Optional<String> room, String prefixes) {}

    /// modern: WHO message; ircv3 whox
    void who(IrcMessage message) {
        var mask = message.param(0);
        if (mask.isEmpty()) {
            answers.numeric(Numeric.RPL_ENDOFWHO, "End of WHO list", "*");
            return;
        }
        boolean operators = Whox.onlyOperators(message.param(1));
        var whox = Whox.parse(message.param(1));
        gateway.look(
                view -> found(view, mask)
                        .filter(each -> !operators || each.person().card().is(Trait.OPERATOR))
                        .limit(MOST_MATCHES)
                        .toList(),
                all -> {
                    answers.lines(line -> all.forEach(each -> {
                        if (whox.isPresent()) {
                            answers.head(line).run();
                            whox.get().encode(line, answers.client(), field -> value(field, each));
                        } else {
                            who(each, line);
                        }
                    }));
                    answers.numeric(Numeric.RPL_ENDOFWHO, "End of WHO list", Registration.shown(mask));
                });
    }

    private Stream<Found> found(View view, String mask) {
        var self = gateway.self().id();
        if (TargetList.isChannel(mask)) {
            return view.room(mask).filter(room -> Channels.isVisible(room, self)).stream()
                    .flatMap(room -> members(room, self));
        }
        if (!Glob.hasWildcards(mask)) {
            return Persons.name(mask).flatMap(view::person).stream().map(each -> found(view, each));
        }
        var glob = Glob.of(mask);
        var known = neighbours(view, self);
        return view.people()
                .filter(each -> !each.card().is(Trait.INVISIBLE) || known.contains(each.id()))
                .filter(each -> fits(glob, each))
                .map(each -> found(view, each));
    }

    private static boolean fits(Glob glob, Profile person) {
        return glob.matches(person.name().value())
                || glob.matches(person.card().user())
                || glob.matches(person.card().host())
                || glob.matches(IrcDialect.realName(person));
    }

    private static Set<PersonId> neighbours(View view, PersonId self) {
        var known = new HashSet<PersonId>();
        known.add(self);
        view.roomsOf(self)
                .forEach(room ->
                        room.members().forEach(each -> known.add(each.person().id())));
        return known;
    }

    private Stream<Found> members(RoomView room, PersonId self) {
        boolean inside = room.member(self).isPresent();
        return room.members().stream()
                .filter(each -> inside || !each.person().card().is(Trait.INVISIBLE))
                .map(each -> found(room, each));
    }

    private Found found(RoomView room, Member member) {
        return new Found(member.person(), Optional.of(room.name().value()), Modes.prefixes(member, gateway));
    }

    private Found found(View view, Profile person) {
        var self = gateway.self().id();
        return view.roomsOf(person.id()).stream()
                .filter(room -> Channels.isVisible(room, self))
                .findFirst()
                .flatMap(room -> room.member(person.id()).map(member -> found(room, member)))
                .orElseGet(() -> new Found(person, Optional.empty(), ""));
    }

    private static String flags(Found found) {
        var card = found.person().card();
        return (card.away().isPresent() ? "G" : "H")
                + (card.is(Trait.OPERATOR) ? "*" : "")
                + found.prefixes()
                + (card.is(Trait.BOT) ? UserMode.BOT.letter() : "");
    }

    /// modern: RPL_WHOREPLY
    private void who(Found found, IrcLine line) {
        var person = found.person();
        answers.begin(line, Numeric.RPL_WHOREPLY)
                .param(found.room().orElse("*"))
                .param(person.card().user())
                .param(person.card().host())
                .param(gateway.house.server)
                .param(person.name().value())
                .param(flags(found))
                .trailing("0 " + IrcDialect.realName(person))
                .end();
    }

    private String value(Whox.Field field, Found found) {
        var card = found.person().card();
        return switch (field) {
            case CHANNEL -> found.room().orElse("");
            case USER -> card.user();
            case HOST -> card.host();
            case SERVER -> gateway.house.server;
            case NICK -> found.person().name().value();
            case FLAGS -> flags(found);
            case ACCOUNT -> card.account().map(Name::value).orElse("");
            case REALNAME -> IrcDialect.realName(found.person());
            case TOKEN, IP, HOPS, IDLE, CHANNEL_LEVEL -> "";
        };
    }
}
