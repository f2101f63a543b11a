package dev.plausch.server.irc;

import dev.plausch.core.Card;
import dev.plausch.core.Command;
import dev.plausch.core.Reason;
import dev.plausch.wire.irc.CapRequest;
import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.CapabilityList;
import dev.plausch.wire.irc.ISupport;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcLine;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How a client comes in: NICK and USER in any order, and CAP END if it began to negotiate. modern: Connection
/// Registration; ircv3 capability-negotiation
final class Registration {
    private static final String ISUPPORT_BATCH = "isupport";

    private final IrcGateway gateway;
    private final Answers answers;

    private String password = "";
    private String nick = "";
    private String user = "";
    private String realName = "";
    private boolean negotiating;
    private boolean entering;
    private int version;
    private boolean toldIsupport;

    Registration(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    private boolean isOver() {
        return gateway.connection.person() != null;
    }

    void cap(IrcMessage message) {
        switch (CapRequest.parse(message)) {
            case CapRequest.Ls(var asked) -> {
                negotiating |= !isOver();
                version = Math.max(version, asked);
                if (version >= CapabilityList.VALUES_VERSION && isOver()) {
                    // ircv3 capability-negotiation: cap-notify is enabled by 302, and may not be taken back
                    gateway.enable(with(gateway.enabled, Capability.CAP_NOTIFY));
                } else if (version >= CapabilityList.VALUES_VERSION) {
                    gateway.enabled.add(Capability.CAP_NOTIFY);
                }
                answers.lines(line -> gateway.house
                        .capabilities(gateway.connection)
                        .encode(answers.head(line), line, answers.client(), version));
            }
            case CapRequest.ListEnabled _ ->
                answers.lines(line -> CapabilityList.encodeEnabled(
                        answers.head(line), line, answers.client(), gateway.enabled, version));
            case CapRequest.Req request -> require(request);
            case CapRequest.End _ -> {
                negotiating = false;
                proceed();
            }
            case CapRequest.Invalid(var subcommand) ->
                answers.numeric(Numeric.ERR_INVALIDCAPCMD, "Invalid CAP command", subcommand);
        }
    }

    private static Set<Capability> with(Set<Capability> some, Capability another) {
        var more = EnumSet.of(another);
        more.addAll(some);
        return more;
    }

    private void require(CapRequest.Req request) {
        negotiating |= !isOver();
        var after = request.applied(
                gateway.enabled, gateway.house.capabilities(gateway.connection).requestable());
        boolean keepsNotify = version < CapabilityList.VALUES_VERSION
                || after.filter(all -> !all.contains(Capability.CAP_NOTIFY)).isEmpty();
        if (after.isPresent() && keepsNotify) {
            answers.fromServer(
                    "CAP", line -> line.param(answers.client()).param("ACK").trailing(request.words()));
            boolean extended =
                    !gateway.has(Capability.EXTENDED_ISUPPORT) && after.get().contains(Capability.EXTENDED_ISUPPORT);
            gateway.enable(after.get());
            if (extended && isOver()) {
                isupport();
            }
        } else {
            answers.fromServer(
                    "CAP", line -> line.param(answers.client()).param("NAK").trailing(request.words()));
        }
    }

    /// ircv3 sasl: there are no mechanisms before there are accounts
    void authenticate() {
        answers.numeric(Numeric.ERR_SASLFAIL, "SASL authentication failed");
    }

    /// modern: PASS message
    void pass(IrcMessage message) {
        if (isOver()) {
            answers.numeric(Numeric.ERR_ALREADYREGISTERED, "You may not reregister");
        } else {
            password = message.param(0);
        }
    }

    void nick(IrcMessage message) {
        var wanted = message.param(0);
        if (wanted.isEmpty()) {
            answers.numeric(Numeric.ERR_NONICKNAMEGIVEN, "No nickname given");
        } else if (isOver() && wanted.equals(answers.client())) {
            // It is theirs already.
            return;
        } else if (isOver()) {
            gateway.execute(new Command.Rename(gateway.connection.id(), wanted));
        } else if (!IrcHouse.isName(wanted)) {
            answers.numeric(Numeric.ERR_ERRONEUSNICKNAME, "Erroneous nickname", shown(wanted));
        } else {
            nick = wanted;
            proceed();
        }
    }

    /// What cannot be a parameter is not sent back.
    static String shown(String wanted) {
        return wanted.isEmpty() || wanted.charAt(0) == ':' || wanted.indexOf(' ') >= 0 ? "*" : wanted;
    }

    void user(IrcMessage message) {
        if (isOver()) {
            answers.numeric(Numeric.ERR_ALREADYREGISTERED, "You may not reregister");
            return;
        }
        if (message.param(0).codePoints().noneMatch(Character::isLetterOrDigit)) {
            answers.numeric(Numeric.ERR_INVALIDUSERNAME, "Your username is not valid");
            return;
        }
        user = cleanUser(message.param(0));
        realName = Persons.cut(message.param(3), IrcLimits.REALNAME_LENGTH);
        proceed();
    }

    /// Nobody has checked it, so it begins with a tilde.
    private static String cleanUser(String written) {
        var clean = written.codePoints()
                .filter(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0))
                .limit(IrcLimits.USER_LENGTH - 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "~" + (clean.isEmpty() ? "user" : clean);
    }

    private void proceed() {
        if (isOver() || entering || negotiating || nick.isEmpty() || user.isEmpty()) {
            return;
        }
        if (gateway.house.password.admits(password)) {
            enter();
        } else {
            gateway.connection.log("wrong password");
            answers.numeric(Numeric.ERR_PASSWDMISMATCH, "Password incorrect");
            gateway.shutOut("Password incorrect");
        }
    }

    private void enter() {
        entering = true;
        var connection = gateway.connection;
        var host = gateway.house.cloak.of(connection.peer().getAddress());
        var card = new Card(user, host, realName, Optional.empty(), Optional.empty(), Set.of());
        gateway.execute(new Command.Enter(connection.id(), nick, connection.origin(), Optional.empty(), card));
    }

    /// The nick is not to be had; the client may try another.
    void refused(Reason reason) {
        entering = false;
        var wanted = shown(nick);
        nick = "";
        switch (reason) {
            case NAME_TAKEN -> answers.numeric(Numeric.ERR_NICKNAMEINUSE, "Nickname is already in use", wanted);
            case NAME_LOOKS_LIKE_ANOTHER ->
                answers.numeric(Numeric.ERR_NICKNAMEINUSE, "Nickname looks too much like another", wanted);
            case NAME_RESERVED -> answers.numeric(Numeric.ERR_ERRONEUSNICKNAME, "Nickname is reserved", wanted);
            default -> answers.numeric(Numeric.ERR_ERRONEUSNICKNAME, "Erroneous nickname", wanted);
        }
    }

    /// modern: RPL_WELCOME (001) and what follows
    void welcome(ServerQueries queries) {
        var house = gateway.house;
        var client = answers.client();
        answers.numeric(Numeric.RPL_WELCOME, "Welcome to the " + house.network + " network, " + client);
        answers.numeric(Numeric.RPL_YOURHOST, "Your host is " + house.server + ", running version " + IrcHouse.VERSION);
        answers.numeric(Numeric.RPL_CREATED, "This server was started " + Times.of(house.started));
        answers.lines(line -> answers.begin(line, Numeric.RPL_MYINFO)
                .param(house.server)
                .param(IrcHouse.VERSION)
                .param(ISupport.userModes())
                .param(ISupport.allChannelModes())
                .param(ISupport.channelModesWithParameter())
                .end());
        if (!toldIsupport) {
            isupport();
        }
        queries.lusers();
        gateway.inOrder(queries::motd);
    }

    /// ircv3 extended-isupport
    void isupport() {
        toldIsupport = true;
        boolean batched = gateway.has(Capability.BATCH) && gateway.has(Capability.EXTENDED_ISUPPORT);
        answers.lines(line -> {
            if (batched) {
                answers.head(line).run();
                line.command("BATCH")
                        .param("+" + ISUPPORT_BATCH)
                        .last("draft/isupport")
                        .end();
            }
            gateway.house.isupport.encode(batched ? within(line) : answers.head(line), line, answers.client());
            if (batched) {
                answers.head(line).run();
                line.command("BATCH").last("-" + ISUPPORT_BATCH).end();
            }
        });
    }

    private Runnable within(IrcLine line) {
        return () -> line.begin().tag("batch", ISUPPORT_BATCH).source(gateway.house.server);
    }
}
