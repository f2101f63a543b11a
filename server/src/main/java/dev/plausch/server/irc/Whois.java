package dev.plausch.server.irc;

import dev.plausch.core.Card.Trait;
import dev.plausch.core.Profile;
import dev.plausch.core.View;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Who somebody is, and who somebody was. modern: WHOIS and WHOWAS message
final class Whois {
    private final IrcGateway gateway;
    private final Answers answers;

    Whois(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// modern: WHOIS message
    void whois(IrcMessage message) {
        var wanted = message.param(message.params().size() > 1 ? 1 : 0);
        if (wanted.isEmpty()) {
            answers.numeric(Numeric.ERR_NONICKNAMEGIVEN, "No nickname given");
            return;
        }
        record Seen(Profile person, List<String> rooms) {}
        gateway.look(
                view -> Persons.name(wanted).flatMap(view::person).map(each -> new Seen(each, rooms(view, each))),
                found -> {
                    found.ifPresentOrElse(
                            seen -> answers.lines(line -> whois(seen.person(), seen.rooms(), line)),
                            () -> answers.numeric(Numeric.ERR_NOSUCHNICK, "No such nick", Registration.shown(wanted)));
                    answers.numeric(Numeric.RPL_ENDOFWHOIS, "End of /WHOIS list", Registration.shown(wanted));
                });
    }

    private List<String> rooms(View view, Profile person) {
        var self = gateway.self().id();
        return view.roomsOf(person.id()).stream()
                .filter(room -> Channels.isVisible(room, self))
                .filter(room -> !person.card().is(Trait.INVISIBLE)
                        || person.id().equals(self)
                        || room.member(self).isPresent())
                .map(room -> room.member(person.id())
                                .map(member -> Modes.prefixes(member, gateway))
                                .orElse("")
                        + room.name().value())
                .toList();
    }

    private void whois(Profile person, List<String> rooms, IrcLine line) {
        var nick = person.name().value();
        var card = person.card();
        answers.begin(line, Numeric.RPL_WHOISUSER)
                .param(nick)
                .param(card.user())
                .param(card.host())
                .param("*")
                .trailing(IrcDialect.realName(person))
                .end();
        if (!rooms.isEmpty()) {
            answers.begin(line, Numeric.RPL_WHOISCHANNELS)
                    .param(nick)
                    .trailing(String.join(" ", rooms))
                    .end();
        }
        answers.begin(line, Numeric.RPL_WHOISSERVER)
                .param(nick)
                .param(gateway.house.server)
                .trailing(gateway.house.network)
                .end();
        var sessions = gateway.house.of(person.id());
        if (sessions.isEmpty()) {
            answers.begin(line, Numeric.RPL_WHOISSPECIAL)
                    .param(nick)
                    .trailing("came by the door: " + person.origin().door())
                    .end();
        } else {
            idle(nick, sessions, line);
        }
        if (card.is(Trait.OPERATOR)) {
            answers.begin(line, Numeric.RPL_WHOISOPERATOR)
                    .param(nick)
                    .trailing("is an IRC operator")
                    .end();
        }
        if (card.is(Trait.BOT)) {
            answers.begin(line, Numeric.RPL_WHOISBOT)
                    .param(nick)
                    .trailing("is a bot")
                    .end();
        }
        card.account()
                .ifPresent(account -> answers.begin(line, Numeric.RPL_WHOISACCOUNT)
                        .param(nick)
                        .param(account.value())
                        .trailing("is logged in as")
                        .end());
        if (gateway.isOf(person.id()) || gateway.self().card().is(Trait.OPERATOR)) {
            answers.begin(line, Numeric.RPL_WHOISHOST)
                    .param(nick)
                    .trailing("is connecting from " + person.origin().peer().getHostString())
                    .end();
        }
        if (sessions.stream().anyMatch(each -> each.connection.isSecure())) {
            answers.begin(line, Numeric.RPL_WHOISSECURE)
                    .param(nick)
                    .trailing("is using a secure connection")
                    .end();
        }
        card.away()
                .ifPresent(why -> answers.begin(line, Numeric.RPL_AWAY)
                        .param(nick)
                        .trailing(why)
                        .end());
    }

    /// modern: RPL_WHOISIDLE
    private void idle(String nick, List<IrcGateway> sessions, IrcLine line) {
        var spoke = sessions.stream().map(IrcGateway::spokeAt).max(Comparator.naturalOrder());
        var came = sessions.stream().map(IrcGateway::cameAt).min(Comparator.naturalOrder());
        answers.begin(line, Numeric.RPL_WHOISIDLE)
                .param(nick)
                .param(Duration.between(spoke.orElseThrow(), gateway.house.clock.instant())
                        .toSeconds())
                .param(came.orElseThrow().getEpochSecond())
                .trailing("seconds idle, signon time")
                .end();
    }

    /// modern: WHOWAS message
    void whowas(IrcMessage message) {
        var wanted = message.param(0);
        if (wanted.isEmpty()) {
            answers.numeric(Numeric.ERR_NONICKNAMEGIVEN, "No nickname given");
            return;
        }
        int most = message.param(1).matches("[1-9][0-9]{0,3}") ? Integer.parseInt(message.param(1)) : 100;
        var gone = Persons.name(wanted).map(gateway.house.farewells::of).orElse(List.of()).stream()
                .limit(most)
                .toList();
        if (gone.isEmpty()) {
            answers.numeric(Numeric.ERR_WASNOSUCHNICK, "There was no such nickname", Registration.shown(wanted));
        }
        answers.lines(line -> gone.forEach(each -> {
            var person = each.person();
            answers.begin(line, Numeric.RPL_WHOWASUSER)
                    .param(person.name().value())
                    .param(person.card().user())
                    .param(person.card().host())
                    .param("*")
                    .trailing(IrcDialect.realName(person))
                    .end();
            answers.begin(line, Numeric.RPL_WHOISSERVER)
                    .param(person.name().value())
                    .param(gateway.house.server)
                    .trailing(Times.of(each.at()))
                    .end();
        }));
        answers.numeric(Numeric.RPL_ENDOFWHOWAS, "End of WHOWAS", Registration.shown(wanted));
    }
}
