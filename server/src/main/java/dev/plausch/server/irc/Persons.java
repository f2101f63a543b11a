package dev.plausch.server.irc;

import dev.plausch.core.Card;
import dev.plausch.core.Card.Trait;
import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.PersonId;
import dev.plausch.core.Profile;
import dev.plausch.core.View;
import dev.plausch.core.View.Member;
import dev.plausch.core.View.RoomView;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.Glob;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Membership;
import dev.plausch.wire.irc.ModeChange;
import dev.plausch.wire.irc.ModeLine;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.TargetList;
import dev.plausch.wire.irc.UserMode;
import dev.plausch.wire.irc.Whox;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is who: WHO, WHOIS and the like, and what one shows of oneself. modern: User-Based Queries
final class Persons {
    private static final int MOST_MATCHES = 1_000;

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
            return name(mask).flatMap(view::person).stream().map(each -> found(view, each));
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
        return new Found(member.person(), Optional.of(room.name().value()), prefixes(member));
    }

    private String prefixes(Member member) {
        var all = Modes.memberships(member.ranks());
        return gateway.has(Capability.MULTI_PREFIX) ? Membership.prefixes(all) : Membership.highestPrefix(all);
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
                .map(room -> room.member(person.id()).map(this::prefixes).orElse("")
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
        answers.begin(line, Numeric.RPL_WHOISSPECIAL)
                .param(nick)
                .trailing("came by the door: " + person.origin().door())
                .end();
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
        if (gateway.house.of(person.id()).stream().anyMatch(each -> each.connection.isSecure())) {
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
