package dev.plausch.server.irc;

import dev.plausch.core.Card.Trait;
import dev.plausch.wire.irc.IrcCommand;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What clients ask of the server itself. modern: Server Queries and Commands
final class ServerQueries {
    private final IrcGateway gateway;
    private final Answers answers;

    ServerQueries(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    /// There is this server, and no other.
    private boolean isElsewhere(String target) {
        var house = gateway.house;
        boolean here = target.isEmpty()
                || target.equalsIgnoreCase(house.server)
                || dev.plausch.wire.irc.Glob.of(target).matches(house.server)
                || target.equalsIgnoreCase(answers.client());
        if (!here) {
            answers.numeric(Numeric.ERR_NOSUCHSERVER, "No such server", Registration.shown(target));
        }
        return !here;
    }

    void motd(IrcMessage message) {
        if (!isElsewhere(message.param(0))) {
            motd();
        }
    }

    void motd() {
        var house = gateway.house;
        answers.numeric(Numeric.RPL_MOTDSTART, "- " + house.server + " Message of the day -");
        for (var line : List.of(
                "This is " + house.network + ": one room, many doors.",
                "People with netcat, in the browser and on IRC meet in " + house.lobby + ".",
                "What is acknowledged is on disk.")) {
            answers.numeric(Numeric.RPL_MOTD, "- " + line);
        }
        answers.numeric(Numeric.RPL_ENDOFMOTD, "End of /MOTD command");
    }

    void version(IrcMessage message) {
        if (!isElsewhere(message.param(0))) {
            answers.numeric(Numeric.RPL_VERSION, "One room, many doors", IrcHouse.VERSION, gateway.house.server);
            isupport();
        }
    }

    void isupport() {
        gateway.registration().isupport();
    }

    void admin(IrcMessage message) {
        if (!isElsewhere(message.param(0))) {
            answers.numeric(Numeric.RPL_ADMINME, "Administrative info", gateway.house.server);
            answers.numeric(Numeric.RPL_ADMINLOC1, gateway.house.network);
            answers.numeric(Numeric.RPL_ADMINLOC2, "Plausch");
            answers.numeric(Numeric.RPL_ADMINEMAIL, "Ask an operator: /STATS o");
        }
    }

    /// modern: LUSERS message
    void lusers() {
        record Seen(long people, long invisible, long operators, long rooms) {}
        gateway.look(
                view -> new Seen(
                        view.people().count(),
                        view.people()
                                .filter(each -> each.card().is(Trait.INVISIBLE))
                                .count(),
                        view.people()
                                .filter(each -> each.card().is(Trait.OPERATOR))
                                .count(),
                        view.rooms().count()),
                seen -> {
                    answers.numeric(
                            Numeric.RPL_LUSERCLIENT,
                            "There are %d users and %d invisible on 1 servers"
                                    .formatted(seen.people() - seen.invisible(), seen.invisible()));
                    answers.numeric(Numeric.RPL_LUSEROP, "operator(s) online", "" + seen.operators());
                    answers.numeric(Numeric.RPL_LUSERUNKNOWN, "unknown connection(s)", "0");
                    answers.numeric(Numeric.RPL_LUSERCHANNELS, "channels formed", "" + seen.rooms());
                    answers.numeric(Numeric.RPL_LUSERME, "I have %d clients and 0 servers".formatted(seen.people()));
                    counted(Numeric.RPL_LOCALUSERS, "Current local users ", seen.people());
                    counted(Numeric.RPL_GLOBALUSERS, "Current global users ", seen.people());
                });
    }

    private void counted(Numeric numeric, String words, long count) {
        answers.numeric(numeric, words + count + ", max " + count, "" + count, "" + count);
    }

    void time(IrcMessage message) {
        if (!isElsewhere(message.param(0))) {
            answers.numeric(Numeric.RPL_TIME, Times.of(gateway.house.clock.instant()), gateway.house.server);
        }
    }

    void stats(IrcMessage message) {
        var letter = message.param(0).substring(0, 1);
        switch (letter) {
            case "u" -> {
                var up = Duration.between(gateway.house.started, gateway.house.clock.instant());
                answers.numeric(
                        Numeric.RPL_STATSUPTIME,
                        "Server Up %d days %d:%02d:%02d"
                                .formatted(up.toDays(), up.toHoursPart(), up.toMinutesPart(), up.toSecondsPart()));
            }
            case "o" ->
                answers.lines(
                        line -> gateway.house.operators.forEach(each -> answers.begin(line, Numeric.RPL_STATSOLINE)
                                .param("O")
                                .param("*")
                                .param("*")
                                .last(each.name())
                                .end()));
            default -> {
                // nothing to tell
            }
        }
        answers.numeric(Numeric.RPL_ENDOFSTATS, "End of /STATS report", letter);
    }

    /// modern: HELP message
    void help(IrcMessage message) {
        var subject = message.param(0).isEmpty() ? "index" : message.param(0).toUpperCase(Locale.ROOT);
        boolean known =
                Stream.of(IrcCommand.values()).anyMatch(each -> each.name().equals(subject));
        if (!known && !subject.equals("index")) {
            answers.numeric(Numeric.ERR_HELPNOTFOUND, "No help on that", Registration.shown(subject));
            return;
        }
        var text = known
                ? "See https://modern.ircdocs.horse for " + subject + "."
                : Stream.of(IrcCommand.values()).map(Enum::name).collect(Collectors.joining(" "));
        answers.numeric(Numeric.RPL_HELPSTART, "Help of " + gateway.house.server, subject);
        answers.numeric(Numeric.RPL_HELPTXT, text, subject);
        answers.numeric(Numeric.RPL_ENDOFHELP, "End of /HELP", subject);
    }

    void info(IrcMessage message) {
        if (!isElsewhere(message.param(0))) {
            answers.numeric(Numeric.RPL_INFO, "Plausch " + IrcHouse.VERSION + ": one room, many doors");
            answers.numeric(Numeric.RPL_INFO, "Started " + Times.of(gateway.house.started));
            answers.numeric(Numeric.RPL_ENDOFINFO, "End of INFO list");
        }
    }

    void links() {
        var house = gateway.house;
        answers.numeric(Numeric.RPL_LINKS, "0 " + house.network, house.server, house.server);
        answers.numeric(Numeric.RPL_ENDOFLINKS, "End of /LINKS list", "*");
    }
}
