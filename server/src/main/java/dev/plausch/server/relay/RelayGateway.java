package dev.plausch.server.relay;

import dev.plausch.core.Profile;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Password;
import dev.plausch.server.Phrases;
import dev.plausch.server.PlainGateway;
import dev.plausch.wire.relay.RelayReply;
import dev.plausch.wire.relay.RelayRequest;

/// One client of the relay: its first message is its name, every further one names its recipient. It is in no room.
final class RelayGateway extends PlainGateway {
    RelayGateway(Connection connection, Phrases phrases, Password password) {
        super(connection, phrases, password);
    }

    @Override
    protected void said(Profile self, String text) {
        switch (RelayRequest.parse(text)) {
            case RelayRequest.Send(var recipient, var words) -> say(recipient, words);
            case RelayRequest.Unaddressed _ ->
                remark(phrases.say("Fehler: erwartet wird <Empfänger>: <Text>", "Error: expected <recipient>: <text>"));
        }
    }

    @Override
    public void entered(Profile self) {
        send(new RelayReply.Registered(self.name().value()));
    }

    @Override
    protected void refusedName(String name, boolean mayTryAgain) {
        if (!mayTryAgain) {
            connection.end(CloseReason.REFUSED);
        }
    }

    @Override
    protected void tell(String sender, String text) {
        send(new RelayReply.Delivered(sender, text));
    }

    @Override
    protected void notice(String text) {
        send(new RelayReply.Notice(text));
    }

    private void send(RelayReply reply) {
        connection.send(out -> reply.encode(out, phrases.language()));
    }
}
