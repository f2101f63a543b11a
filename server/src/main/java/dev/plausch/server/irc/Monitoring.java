package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.MonitorRequest;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.WordLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom this client wants to know about. ircv3 monitor, extended-monitor
final class Monitoring {
    private static final int ROOM = IrcLimits.BODY_BYTES - 80 - 4 * IrcLimits.NICK_LENGTH;

    private final IrcGateway gateway;
    private final Answers answers;
    private final Set<Name> watched = new LinkedHashSet<>();

    Monitoring(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    Set<Name> watched() {
        return watched;
    }

    void monitor(IrcMessage message) {
        switch (MonitorRequest.parse(message)) {
            case MonitorRequest.Add(var nicks) -> add(nicks);
            case MonitorRequest.Remove(var nicks) ->
                nicks.forEach(nick -> Persons.name(nick).ifPresent(this::remove));
            case MonitorRequest.Clear _ -> List.copyOf(watched).forEach(this::remove);
            case MonitorRequest.ListAll _ -> {
                tell(Numeric.RPL_MONLIST, watched.stream().map(Name::value).toList());
                answers.numeric(Numeric.RPL_ENDOFMONLIST, "End of MONITOR list");
            }
            case MonitorRequest.Status _ -> status(List.copyOf(watched));
            case MonitorRequest.Invalid _ -> gateway.needsMore(message);
        }
    }

    private void add(List<String> nicks) {
        var added = new ArrayList<Name>();
        for (int i = 0; i < nicks.size(); i++) {
            var name = Persons.name(nicks.get(i));
            if (name.isEmpty()) {
                continue;
            }
            if (watched.size() >= IrcLimits.MONITORED && !watched.contains(name.get())) {
                answers.numeric(
                        Numeric.ERR_MONLISTFULL,
                        "Monitor list is full",
                        String.valueOf(IrcLimits.MONITORED),
                        String.join(",", nicks.subList(i, nicks.size())));
                break;
            }
            watched.add(name.get());
            gateway.house.watchlist.add(name.get(), gateway);
            added.add(name.get());
        }
        status(added);
    }

    private void remove(Name name) {
        watched.remove(name);
        gateway.house.watchlist.remove(name, gateway);
    }

    private void status(Collection<Name> names) {
        record Status(List<String> online, List<String> offline) {}
        gateway.look(
                view -> {
                    var online = names.stream()
                            .flatMap(name -> view.person(name).stream())
                            .toList();
                    var there = online.stream().map(Profile::name).collect(Collectors.toSet());
                    return new Status(
                            online.stream().map(Monitoring::hostmask).toList(),
                            names.stream()
                                    .filter(name -> !there.contains(name))
                                    .map(Name::value)
                                    .toList());
                },
                status -> {
                    tell(Numeric.RPL_MONONLINE, status.online());
                    tell(Numeric.RPL_MONOFFLINE, status.offline());
                });
    }

    private static String hostmask(Profile person) {
        return person.name() + "!" + person.card().user() + "@" + person.card().host();
    }

    private void tell(Numeric numeric, List<String> names) {
        if (!names.isEmpty()) {
            WordLines.of(names, ",", ROOM, Integer.MAX_VALUE).forEach(some -> answers.numeric(numeric, some));
        }
    }

    void online(Profile person) {
        apart(Numeric.RPL_MONONLINE, hostmask(person));
    }

    void offline(Name name) {
        apart(Numeric.RPL_MONOFFLINE, name.value());
    }

    private void apart(Numeric numeric, String who) {
        answers.writeApart(
                out -> answers.begin(new IrcLine(out), numeric).trailing(who).end());
    }

    /// Those who share a channel are told by that.
    void changed(Event.Changed changed) {
        if (!gateway.has(Capability.EXTENDED_MONITOR)
                || gateway.isOf(changed.person().id())) {
            return;
        }
        gateway.look(
                view -> view.roomsOf(gateway.self().id()).stream()
                        .anyMatch(room -> changed.rooms().contains(room.name())),
                sharesRoom -> {
                    if (!sharesRoom) {
                        answers.writeApart(out -> gateway.words().changed(changed, new IrcLine(out)));
                    }
                });
    }
}
