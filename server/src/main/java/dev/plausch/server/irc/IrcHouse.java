package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.PersonId;
import dev.plausch.server.Settings;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.CapabilityList;
import dev.plausch.wire.irc.ISupport;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What all IRC connections of a server share. Loop's thread.
public final class IrcHouse {
    static final String VERSION = "plausch-0.1";

    final String server;
    final String network;
    final String lobby;
    final Clock clock;
    final Instant started;
    final Cloak cloak;
    final List<Settings.Operator> operators;
    final CapabilityList capabilities;
    final ISupport isupport;
    final Watchlist watchlist = new Watchlist();
    final Farewells farewells = new Farewells();
    private final Set<IrcGateway> present = new LinkedHashSet<>();

    /// @param cloak hides where people come from
    public IrcHouse(Settings settings, Cloak cloak, Clock clock) {
        this.server = serverName(settings.server().name());
        this.network = settings.server().network();
        this.lobby = settings.server().lobby();
        this.clock = clock;
        this.started = clock.instant();
        this.cloak = cloak;
        this.operators = settings.operators();
        this.capabilities = CapabilityList.of(OFFERED).with(Capability.MULTILINE, Capability.multilineValue());
        this.isupport = ISupport.of(network.replace(' ', '_'));
    }

    /// What clients may ask for; STS and SASL wait for what they need.
    private static final Set<Capability> OFFERED = EnumSet.complementOf(EnumSet.of(Capability.STS, Capability.SASL));

    /// A server's name has a dot, so that no client takes it for a person's.
    private static String serverName(String name) {
        return name.indexOf('.') > 0 ? name : name + ".irc";
    }

    void came(IrcGateway gateway) {
        present.add(gateway);
    }

    void went(IrcGateway gateway) {
        present.remove(gateway);
        watchlist.forget(gateway);
    }

    /// Those who are registered.
    Set<IrcGateway> present() {
        return present;
    }

    void observe(Event event) {
        switch (event) {
            case Event.Entered(var _, var person) -> watchlist.online(person);
            case Event.Departed departed -> {
                farewells.add(departed.person(), clock.instant());
                watchlist.offline(departed.person().name());
            }
            case Event.Renamed(var before, var now, var _, var _) -> {
                farewells.add(before, clock.instant());
                if (!before.name().equals(now.name())) {
                    watchlist.offline(before.name());
                    watchlist.online(now);
                }
            }
            case Event.Changed changed -> watchlist.changed(changed);
            default -> {
                // nothing that concerns those who are elsewhere
            }
        }
    }

    /// Whether somebody may be told of only to those who share a room.
    static boolean isName(String nick) {
        return Name.check(nick) instanceof Name.Good;
    }

    /// One person's sessions behind this door.
    List<IrcGateway> of(PersonId person) {
        return present.stream().filter(each -> each.isOf(person)).toList();
    }
}
