package dev.plausch.server;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Name;
import dev.plausch.core.Profile;
import dev.plausch.core.Reason;
import dev.plausch.wire.raw.RawMessage;
import java.util.Optional;

/// What the plain doors, where people come with netcat, have in common: a name first, then texts; and the server's own
/// words as lines.
public abstract class PlainGateway implements Gateway<RawMessage> {
    protected final Connection connection;
    protected final Phrases phrases;
    private final Password password;
    /// Whether the client ends its messages by newlines: then it is a human, who may try again.
    private boolean lines;
    /// Who gave this name is asked for the server's password.
    private Optional<String> wanted = Optional.empty();
    private boolean admitted;

    protected PlainGateway(Connection connection, Phrases phrases, Password password) {
        this.connection = connection;
        this.phrases = phrases;
        this.password = password;
        this.admitted = !password.isAsked();
    }

    /// A named client sent a text.
    protected abstract void said(Profile self, String text);

    /// Somebody said something to this client alone.
    protected abstract void tell(String sender, String text);

    /// Sends a line of the server's own.
    protected abstract void notice(String text);

    /// A name was refused, and the client was told why.
    ///
    /// @param mayTryAgain whether the client can give another one
    protected abstract void refusedName(String name, boolean mayTryAgain);

    /// A password, out of a text that may hold more.
    ///
    /// @param name of the client
    protected String password(String text, String name) {
        return text;
    }

    @Override
    public final void received(RawMessage message) {
        switch (message) {
            case RawMessage.Complete(var text, var line) -> {
                lines = line;
                heard(text);
            }
            case RawMessage.TooLong _ -> remark(phrases.error(phrases.tooLong()));
            case RawMessage.Endless _ -> connection.end(CloseReason.ENDLESS);
        }
    }

    private void heard(String text) {
        var self = connection.person();
        if (self == null && wanted.isPresent()) {
            unlock(text, wanted.get());
            return;
        }
        connection.heard(text);
        if (self == null) {
            named(text.strip());
        } else {
            said(self, text);
        }
    }

    /// The password is asked for behind the name, and before anybody learns whether the name is to be had.
    private void named(String name) {
        if (admitted || Name.check(name) instanceof Name.Bad) {
            enter(name);
        } else {
            wanted = Optional.of(name);
            notice(phrases.passwordPrompt());
        }
    }

    private void unlock(String text, String name) {
        wanted = Optional.empty();
        admitted = password.admits(password(text, name).strip());
        if (admitted) {
            enter(name);
        } else {
            connection.log("wrong password");
            notice(phrases.error(phrases.wrongPassword()));
            connection.end(CloseReason.REFUSED);
        }
    }

    private void enter(String name) {
        connection.execute(new Command.Enter(connection.id(), name, connection.origin(), Optional.empty()));
    }

    /// Gives the hub a text for a room or a person.
    protected final void say(String to, String text) {
        connection.execute(new Command.Say(connection.id(), to, text));
    }

    /// Says something in the server's name, in its turn.
    protected final void remark(String text) {
        connection.execute(new Command.Remark(connection.id(), text));
    }

    @Override
    public final void remarked(String text) {
        notice(text);
    }

    @Override
    public final void refused(Command command, Reason reason) {
        if (command instanceof Command.Recall) {
            recallRefused();
        }
        notice(phrases.refusal(command, reason));
        if (command instanceof Command.Enter enter) {
            refusedName(enter.name(), lines);
        }
    }

    /// Its room is all there is for it.
    @Override
    public final void kicked(Event.Kicked kicked) {
        connection.end(CloseReason.KICKED);
    }

    /// The past that this gateway asked for cannot be had.
    protected void recallRefused() {}

    @Override
    public final void told(Event.Told told) {
        var self = connection.person();
        if (self != null && self.id().equals(told.recipient().id())) {
            tell(told.sender().name().value(), told.message().text().plain());
        }
    }

    @Override
    public final void toRank(Event.ToRank news) {
        var self = connection.person();
        if (news instanceof Event.SaidToRank said
                && self != null
                && !self.id().equals(said.sender().id())) {
            tell(phrases.toRank(said), said.message().text().plain());
        }
    }

    @Override
    public final void timedOut() {
        notice(phrases.error(phrases.noNameInTime()));
    }

    @Override
    public final void serverStops() {
        notice(phrases.serverStops());
    }
}
