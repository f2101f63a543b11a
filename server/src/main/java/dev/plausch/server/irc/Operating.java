package dev.plausch.server.irc;

import dev.plausch.core.Card.Trait;
import dev.plausch.core.Command;
import dev.plausch.server.Password;
import dev.plausch.wire.irc.IrcLimits;
import dev.plausch.wire.irc.IrcMessage;
import dev.plausch.wire.irc.Numeric;
import java.util.HashSet;
import java.util.List;

/// For those who run the server. modern: Operator Messages
final class Operating {
    /// So many wrong passwords end a connection's tries.
    private static final int TRIES = 5;

    private final IrcGateway gateway;
    private final Answers answers;
    private int failures;

    Operating(IrcGateway gateway) {
        this.gateway = gateway;
        this.answers = gateway.answers;
    }

    void oper(IrcMessage message) {
        if (failures < TRIES && isOperator(message.param(0), message.param(1))) {
            var traits = new HashSet<>(gateway.self().card().traits());
            traits.add(Trait.OPERATOR);
            answers.numeric(Numeric.RPL_YOUREOPER, "You are now an IRC operator");
            gateway.execute(new Command.Show(
                    gateway.connection.id(), gateway.self().card().withTraits(traits)));
        } else {
            failures++;
            gateway.connection.log("OPER refused");
            answers.numeric(Numeric.ERR_PASSWDMISMATCH, "Password incorrect");
        }
    }

    private boolean isOperator(String name, String password) {
        boolean right = false;
        for (var operator : gateway.house.operators) {
            right |= operator.name().equals(name) && Password.isSame(operator.password(), password);
        }
        return right;
    }

    private boolean isRefused() {
        boolean refused = !gateway.self().card().is(Trait.OPERATOR);
        if (refused) {
            answers.numeric(Numeric.ERR_NOPRIVILEGES, "Permission denied: you're not an IRC operator");
        }
        return refused;
    }

    void kill(IrcMessage message) {
        if (isRefused()) {
            return;
        }
        if (message.param(0).equalsIgnoreCase(gateway.house.server)) {
            answers.numeric(Numeric.ERR_CANTKILLSERVER, "You can't kill a server!");
            return;
        }
        var reason = message.param(1).isEmpty() ? "no reason given" : message.param(1);
        gateway.execute(new Command.Expel(
                gateway.connection.id(), message.param(0), Persons.cut(reason, IrcLimits.KICK_LENGTH)));
    }

    /// The settings are read once, at the start.
    void rehash() {
        if (!isRefused()) {
            gateway.house.tls.readAnew();
            answers.numeric(Numeric.RPL_REHASHING, "Certificates are read anew; other settings at the next start", "*");
        }
    }

    void wallops(IrcMessage message) {
        if (!isRefused()) {
            var self = gateway.self();
            List.copyOf(gateway.house.present()).forEach(each -> each.wallops(self, message.param(0)));
        }
    }
}
