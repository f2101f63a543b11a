package dev.plausch.server.irc;

import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.PersonId;
import dev.plausch.server.Connection;
import dev.plausch.server.Password;
import dev.plausch.server.Settings;
import dev.plausch.server.Tls;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.CapabilityList;
import dev.plausch.wire.irc.ISupport;
import dev.plausch.wire.irc.StsPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What all IRC connections of a server share. Loop's thread.
public final class IrcHouse {
    private static final Logger LOG = LoggerFactory.getLogger(IrcHouse.class);

    static final String VERSION = "plausch-0.1";

    final String server;
    final String network;
    final String lobby;
    final Clock clock;
    final Instant started;
    final Cloak cloak;
    final List<Settings.Operator> operators;
    final Password password;
    final int pingSeconds;
    final Tls tls;
    private final CapabilityList capabilities;
    private final Settings.Tls certificate;
    private Optional<StsPolicy> sts = Optional.empty();
    final ISupport isupport;
    final Watchlist watchlist = new Watchlist();
    final Farewells farewells = new Farewells();
    private final Set<IrcGateway> present = new LinkedHashSet<>();
    private int connected;
    private int people;
    private int mostPeople;

    /// @param cloak hides where people come from
    public IrcHouse(Settings settings, Cloak cloak, Tls tls, Clock clock) {
        this.server = serverName(settings.server().name());
        this.network = settings.server().network();
        this.lobby = settings.server().lobby();
        this.clock = clock;
        this.started = clock.instant();
        this.cloak = cloak;
        this.password = new Password(settings.server().password());
        this.pingSeconds = settings.limits().pingSeconds();
        this.tls = tls;
        this.certificate = settings.tls();
        this.operators = settings.operators();
        this.capabilities = CapabilityList.of(OFFERED).with(Capability.MULTILINE, Capability.multilineValue());
        this.isupport = ISupport.of(network.replace(' ', '_'));
        // ircv3 network-icon
        Optional.of(settings.server().icon())
                .filter(icon -> !icon.isEmpty())
                .ifPresent(icon -> isupport.add("draft/ICON", icon));
    }

    /// What clients may ask for; STS comes with its policy, SASL waits for accounts.
    private static final Set<Capability> OFFERED = EnumSet.complementOf(EnumSet.of(Capability.STS, Capability.SASL));

    /// A server's name has a dot, so that no client takes it for a person's.
    private static String serverName(String name) {
        return name.indexOf('.') > 0 ? name : name + ".irc";
    }

    /// Somebody has connected who has not registered yet.
    void knocks() {
        connected++;
    }

    /// Connections that have not registered.
    int unregistered() {
        return connected - present.size();
    }

    /// So many people were here at once, by all doors.
    int mostPeople() {
        return mostPeople;
    }

    /// ircv3 sts. Nobody has reason to trust a certificate that was made here.
    void isSecureAt(int port) {
        if (certificate.stsDays() > 0 && !certificate.cert().isEmpty()) {
            sts = Optional.of(
                    new StsPolicy(port, Duration.ofDays(certificate.stsDays()).toSeconds()));
        }
    }

    /// What this client may ask for, and is told. A browser decides by itself whether it comes by TLS.
    CapabilityList capabilities(Connection connection) {
        return sts.filter(_ -> connection.isStream())
                .map(policy -> capabilities.with(Capability.STS, policy.value(connection.isSecure())))
                .orElse(capabilities);
    }

    void came(IrcGateway gateway) {
        present.add(gateway);
    }

    void went(IrcGateway gateway) {
        connected--;
        present.remove(gateway);
        watchlist.forget(gateway);
    }

    /// Asks those who have been silent for long whether they are there.
    void tick() {
        for (var gateway : List.copyOf(present)) {
            try {
                gateway.tick();
            } catch (RuntimeException broken) {
                // The clock would stop for all of them.
                LOG.error("cannot ask whether a client is there", broken);
            }
        }
    }

    /// Those who are registered.
    Set<IrcGateway> present() {
        return present;
    }

    void observe(Event event) {
        switch (event) {
            case Event.Entered(var _, var person) -> {
                mostPeople = Math.max(mostPeople, ++people);
                watchlist.online(person);
            }
            case Event.Departed departed -> {
                people--;
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
