package dev.plausch.server.irc;

import dev.plausch.core.Command;
import dev.plausch.server.CloseReason;
import dev.plausch.wire.irc.IrcCommand;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.TargetList;
import java.util.Optional;

/// Which command goes where, and which none may. Each topic has a class of its own.
final class Commands {
    final Registration registration;
    final Messages messages;
    final Channels channels;
    final Appearance appearance;
    final Monitoring monitoring;
    final ServerQueries queries;
    private final IrcGateway gateway;
    private final Answers answers;
    private final Listing listing;
    private final ChannelModes modes;
    private final Persons persons;
    private final Who who;
    private final Whois whois;
    private final Operating operating;

    Commands(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
        this.registration = new Registration(gateway);
        this.messages = new Messages(gateway);
        this.listing = new Listing(gateway);
        this.channels = new Channels(gateway, listing);
        this.modes = new ChannelModes(gateway);
        this.appearance = new Appearance(gateway);
        this.persons = new Persons(gateway);
        this.who = new Who(gateway);
        this.whois = new Whois(gateway);
        this.monitoring = new Monitoring(gateway);
        this.queries = new ServerQueries(gateway);
        this.operating = new Operating(gateway);
    }

    void obey(IrcMessage message) {
        var command = IrcCommand.of(message);
        boolean registered = gateway.connection.person() != null;
        if (command.isEmpty()) {
            answers.numeric(Numeric.ERR_UNKNOWNCOMMAND, "Unknown command", message.verb());
        } else if (!registered && !command.get().isAllowedUnregistered()) {
            answers.numeric(Numeric.ERR_NOTREGISTERED, "You have not registered");
        } else if (!message.has(command.get().params())) {
            gateway.needsMore(message);
        } else {
            obey(command.get(), message);
        }
    }

    private void obey(IrcCommand command, IrcMessage message) {
        switch (command) {
            case CAP -> registration.cap(message);
            case AUTHENTICATE -> registration.authenticate();
            case PASS -> registration.pass(message);
            case NICK -> registration.nick(message);
            case USER -> registration.user(message);
            case PING -> ping(message.param(0));
            case PONG, ERROR -> {}
            case QUIT -> gateway.connection.end(CloseReason.QUIT, Optional.of(farewell(message.param(0))));
            case JOIN -> channels.join(message);
            case PART -> channels.part(message);
            case TOPIC -> channels.topic(message);
            case NAMES -> listing.names(message);
            case LIST -> listing.list(message);
            case INVITE -> channels.invite(message);
            case KICK -> channels.kick(message);
            case MODE -> mode(message);
            case PRIVMSG, NOTICE -> messages.say(message);
            case TAGMSG -> messages.tag(message);
            case BATCH -> messages.batch(message);
            case WHO -> who.who(message);
            case WHOIS -> whois.whois(message);
            case WHOWAS -> whois.whowas(message);
            case AWAY -> appearance.away(message);
            case SETNAME -> appearance.setName(message);
            case USERHOST -> persons.userhost(message);
            case ISON -> persons.ison(message);
            case MONITOR -> monitoring.monitor(message);
            case MOTD -> queries.motd(message);
            case VERSION -> queries.version(message);
            case ADMIN -> queries.admin(message);
            case LUSERS -> queries.lusers();
            case TIME -> queries.time(message);
            case STATS -> queries.stats(message);
            case HELP -> queries.help(message);
            case INFO -> queries.info(message);
            case LINKS -> queries.links();
            case ISUPPORT -> queries.isupport();
            case OPER -> operating.oper(message);
            case KILL -> operating.kill(message);
            case REHASH -> operating.rehash();
            case WALLOPS -> operating.wallops(message);
        }
    }

    private void mode(IrcMessage message) {
        if (TargetList.isChannel(message.param(0))) {
            modes.mode(message);
        } else {
            appearance.mode(message);
        }
    }

    /// Behind all that anybody said before, as far as there is somebody who reads it.
    private void ping(String token) {
        if (gateway.connection.person() == null) {
            pong(token);
        } else {
            gateway.execute(new Command.Ping(gateway.connection.id(), token));
        }
    }

    void pong(String token) {
        answers.fromServer("PONG", line -> line.param(gateway.house.server).trailing(token));
    }

    private static String farewell(String words) {
        return words.isBlank() ? "Quit" : "Quit: " + words;
    }
}
