package dev.plausch.server.irc;

import dev.plausch.core.Card;
import dev.plausch.core.Card.Trait;
import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import dev.plausch.core.View;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.ModeChange;
import dev.plausch.wire.irc.ModeLine;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.UserMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is who: WHOIS and the like, and what one shows of oneself. modern: User-Based Queries
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

    /// modern: WHOIS message
    void whois(IrcMessage message) {
        var wanted = message.param(message.params().size() > 1 ? 1 : 0);
        if (wanted.isEmpty()) {
            answers.numeric(Numeric.ERR_NONICKNAMEGIVEN, "No nickname given");
            return;
        }
        record Seen(Profile person, List<String> rooms) {}
        gateway.look(
                view -> name(wanted).flatMap(view::person).map(each -> new Seen(each, rooms(view, each))), found -> {
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
        var gone = name(wanted).map(gateway.house.farewells::of).orElse(List.of()).stream()
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

    private void show(Card card) {
        gateway.execute(new Command.Show(gateway.connection.id(), card));
    }

    void away(IrcMessage message) {
        var why = Optional.of(cut(message.param(0), IrcLimits.AWAY_LENGTH)).filter(each -> !each.isEmpty());
        show(gateway.self().card().withAway(why));
    }

    /// ircv3 setname
    void setName(IrcMessage message) {
        show(gateway.self().card().withRealName(cut(message.param(0), IrcLimits.REALNAME_LENGTH)));
    }

    /// One's own change has happened.
    void changed(Event.Changed changed) {
        var before = changed.person().card();
        var now = changed.now().card();
        if (!before.traits().equals(now.traits())) {
            var changes = Stream.of(Trait.values())
                    .filter(trait -> before.is(trait) != now.is(trait))
                    .map(trait -> (ModeChange.Sound) new ModeChange.OfUser(now.is(trait), mode(trait)))
                    .toList();
            tellModes(changes);
        }
        if (!before.realName().equals(now.realName())) {
            answers.write(out -> gateway.words().changed(changed, new IrcLine(out)));
        }
        if (!before.away().equals(now.away()) || before.equals(now)) {
            if (now.away().isPresent()) {
                answers.numeric(Numeric.RPL_NOWAWAY, "You have been marked as being away");
            } else if (before.realName().equals(now.realName())
                    && before.traits().equals(now.traits())) {
                answers.numeric(Numeric.RPL_UNAWAY, "You are no longer marked as being away");
            }
        }
    }

    static UserMode mode(Trait trait) {
        return switch (trait) {
            case BOT -> UserMode.BOT;
            case OPERATOR -> UserMode.OPERATOR;
            case INVISIBLE -> UserMode.INVISIBLE;
            case ACCOUNTS_ONLY -> UserMode.REGISTERED_ONLY;
        };
    }

    private void tellModes(List<ModeChange.Sound> changes) {
        answers.lines(line -> ModeLine.encode(changes, 300).forEach(params -> {
            IrcDialect.source(gateway.self(), line.begin()).command("MODE").param(answers.client());
            params.forEach(line::param);
            line.end();
        }));
    }

    /// modern: MODE message, User mode
    void mode(IrcMessage message) {
        var wanted = name(message.param(0));
        if (wanted.isEmpty() || !wanted.get().equals(gateway.self().name())) {
            other(message);
        } else if (message.params().size() == 1) {
            answers.lines(line ->
                    answers.begin(line, Numeric.RPL_UMODEIS).param(modes()).end());
        } else {
            change(ModeLine.ofUser(message.param(1)));
        }
    }

    private void other(IrcMessage message) {
        gateway.look(view -> name(message.param(0)).flatMap(view::person).isPresent(), there -> {
            if (there) {
                answers.numeric(Numeric.ERR_USERSDONTMATCH, "Cant change mode for other users");
            } else {
                answers.numeric(Numeric.ERR_NOSUCHNICK, "No such nick", Registration.shown(message.param(0)));
            }
        });
    }

    private String modes() {
        var letters = Stream.of(Trait.values())
                .filter(gateway.self().card()::is)
                .map(trait -> String.valueOf(mode(trait).letter()))
                .collect(Collectors.joining());
        return "+" + letters
                + (gateway.readsWallops ? UserMode.WALLOPS.letter() : "")
                + (gateway.connection.isSecure() ? UserMode.SECURE.letter() : "");
    }

    private void change(List<ModeChange> changes) {
        var traits = new HashSet<>(gateway.self().card().traits());
        for (var change : changes) {
            if (change instanceof ModeChange.OfUser(var adds, var mode)) {
                if (adds ? mode.isSettable() : mode.isUnsettable()) {
                    change(traits, adds, mode);
                }
            } else {
                answers.numeric(Numeric.ERR_UMODEUNKNOWNFLAG, "Unknown MODE flag");
            }
        }
        if (!traits.equals(gateway.self().card().traits())) {
            show(gateway.self().card().withTraits(traits));
        }
    }

    private void change(Set<Trait> traits, boolean adds, UserMode mode) {
        if (mode == UserMode.WALLOPS && gateway.readsWallops != adds) {
            gateway.readsWallops = adds;
            tellModes(List.of(new ModeChange.OfUser(adds, mode)));
        }
        for (var trait : Trait.values()) {
            if (mode(trait) == mode) {
                if (adds) {
                    traits.add(trait);
                } else {
                    traits.remove(trait);
                }
            }
        }
    }

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
