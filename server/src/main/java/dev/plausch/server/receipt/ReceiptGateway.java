package dev.plausch.server.receipt;

import dev.plausch.core.Command;
import dev.plausch.core.Message;
import dev.plausch.core.Reason;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Gateway;
import dev.plausch.server.Phrases;
import dev.plausch.wire.raw.RawMessage;
import dev.plausch.wire.receipt.ReceiptReply;

/// One client of the receipt door, a guest: each message is answered once it is stored. It is in no room and reads nothing.
final class ReceiptGateway implements Gateway<RawMessage> {
    private final Connection connection;
    private final Turns turns;
    private final Phrases phrases;

    ReceiptGateway(Connection connection, Turns turns, Phrases phrases) {
        this.connection = connection;
        this.turns = turns;
        this.phrases = phrases;
    }

    @Override
    public void opened() {
        connection.execute(new Command.EnterAsGuest(connection.id(), connection.origin()));
        turns.came(connection);
    }

    @Override
    public void received(RawMessage message) {
        switch (message) {
            case RawMessage.Complete(var text, _) -> {
                connection.heard(text);
                connection.execute(new Command.Say(connection.id(), ReceiptDoor.ROOM, text));
            }
            case RawMessage.TooLong _ ->
                connection.execute(new Command.Remark(connection.id(), phrases.error(phrases.tooLong())));
            case RawMessage.Endless _ -> connection.end(CloseReason.ENDLESS);
        }
    }

    @Override
    public void remarked(String text) {
        send(new ReceiptReply.Failed(text));
    }

    @Override
    public void ended() {
        turns.left(connection);
    }

    @Override
    public void acknowledged(Message message) {
        send(new ReceiptReply.Received());
    }

    @Override
    public void refused(Command command, Reason reason) {
        send(new ReceiptReply.Failed(phrases.error(reason)));
    }

    private void send(ReceiptReply reply) {
        connection.send(reply::encode);
    }
}
