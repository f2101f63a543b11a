package dev.plausch.server.irc;

import dev.plausch.core.Card;
import dev.plausch.core.Card.Trait;
import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.ModeChange;
import dev.plausch.wire.irc.ModeLine;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.UserMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one shows of oneself: AWAY, SETNAME, and the modes of a user.
final class Appearance {
    private final IrcGateway gateway;
    private final Answers answers;

    Appearance(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    private void show(Card card) {
        gateway.execute(new Command.Show(gateway.connection.id(), card));
    }

    void away(IrcMessage message) {
        var why = Optional.of(Persons.cut(message.param(0), IrcLimits.AWAY_LENGTH))
                .filter(each -> !each.isEmpty());
        show(gateway.self().card().withAway(why));
    }

    /// ircv3 setname
    void setName(IrcMessage message) {
        show(gateway.self().card().withRealName(Persons.cut(message.param(0), IrcLimits.REALNAME_LENGTH)));
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
        var wanted = Persons.name(message.param(0));
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
        gateway.look(
                view -> Persons.name(message.param(0)).flatMap(view::person).isPresent(), there -> {
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
}
