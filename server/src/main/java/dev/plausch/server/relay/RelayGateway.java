package dev.plausch.server.relay;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Profile;
import dev.plausch.core.Reason;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Gateway;
import dev.plausch.server.Phrases;
import dev.plausch.wire.raw.RawMessage;
import dev.plausch.wire.relay.RelayReply;
import dev.plausch.wire.relay.RelayRequest;
import java.util.Optional;

/// One client of the relay: its first message is its name, every further one names its recipient. It is in no room.
final class RelayGateway implements Gateway<RawMessage> {
    private final Connection connection;
    private final Phrases phrases;
    private boolean lines;

    RelayGateway(Connection connection, Phrases phrases) {
        this.connection = connection;
        this.phrases = phrases;
    }

    @Override
    public void received(RawMessage message) {
        switch (message) {
            case RawMessage.Complete(var text, var line) -> {
                connection.heard(text);
                lines = line;
                heard(text);
            }
            case RawMessage.TooLong _ -> remark(phrases.error(phrases.tooLong()));
            case RawMessage.Endless _ -> connection.end(CloseReason.ENDLESS);
        }
    }

    private void heard(String text) {
        if (connection.person() == null) {
            connection.execute(
                    new Command.Enter(connection.id(), text.strip(), connection.origin(), Optional.empty()));
            return;
        }
        switch (RelayRequest.parse(text)) {
            case RelayRequest.Send(var recipient, var words) ->
                connection.execute(new Command.Say(connection.id(), recipient, words));
            case RelayRequest.Unaddressed _ ->
                remark(phrases.say("Fehler: erwartet wird <Empfänger>: <Text>", "Error: expected <recipient>: <text>"));
        }
    }

    private void remark(String text) {
        connection.execute(new Command.Remark(connection.id(), text));
    }

    @Override
    public void remarked(String text) {
        notice(text);
    }

    @Override
    public void entered(Profile self) {
        send(new RelayReply.Registered(self.name().value()));
    }

    @Override
    public void refused(Command command, Reason reason) {
        notice(phrases.refusal(command, reason));
        if (command instanceof Command.Enter && !lines) {
            connection.end(CloseReason.REFUSED);
        }
    }

    @Override
    public void told(Event.Told told) {
        var self = connection.person();
        if (self != null && self.id().equals(told.recipient().id())) {
            var sender = told.sender().name().value();
            send(new RelayReply.Delivered(sender, told.message().text().plain()));
        }
    }

    @Override
    public void timedOut() {
        notice(phrases.error(phrases.noNameInTime()));
    }

    @Override
    public void serverStops() {
        notice(phrases.serverStops());
    }

    private void notice(String text) {
        send(new RelayReply.Notice(text));
    }

    private void send(RelayReply reply) {
        connection.send(out -> reply.encode(out, phrases.language()));
    }
}
