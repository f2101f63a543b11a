package dev.plausch.server.room;

import dev.plausch.core.Command;
import dev.plausch.core.Event;
import dev.plausch.core.Profile;
import dev.plausch.core.Reason;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Dialect;
import dev.plausch.server.Gateway;
import dev.plausch.server.Phrases;
import dev.plausch.wire.Protocol;
import dev.plausch.wire.raw.RawMessage;
import dev.plausch.wire.room.RoomReply;
import dev.plausch.wire.room.RoomRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One client of the room: asked for a name, then in the lobby until it goes.
final class RoomGateway implements Gateway<RawMessage> {
    private final Connection connection;
    private final String lobby;
    private final Dialect dialect;
    private final Phrases phrases;
    /// Whether the client ends its messages by newlines: then it is a human, who is asked again.
    private boolean lines;
    /// Whether what should be a name is another protocol's opening: on the main port, from a peer that was silent for
    /// too
    /// long. What else it sends must not become a name by chance.
    private boolean foreign;

    RoomGateway(Connection connection, String lobby, Dialect dialect, Phrases phrases) {
        this.connection = connection;
        this.lobby = lobby;
        this.dialect = dialect;
        this.phrases = phrases;
    }

    @Override
    public void opened() {
        send(new RoomReply.Prompt());
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
        var self = connection.person();
        if (self == null) {
            foreign = speaksAnotherProtocol(text);
            connection.execute(new Command.Enter(connection.id(), text.strip(), connection.origin(), Optional.empty()));
            return;
        }
        switch (RoomRequest.parse(text, self.name().value())) {
            case RoomRequest.Say(var words) when words.isBlank() -> {}
            case RoomRequest.Say(var words) -> say(lobby, words);
            case RoomRequest.Tell(var name, var words) -> say(name, words);
        }
    }

    private static boolean speaksAnotherProtocol(String text) {
        var first =
                text.substring(0, Math.min(text.length(), Protocol.SNIFF_BYTES)).getBytes(StandardCharsets.UTF_8);
        return Protocol.sniff(first, Math.min(first.length, Protocol.SNIFF_BYTES))
                        instanceof Protocol.Known(var protocol)
                && protocol != Protocol.ROOM;
    }

    private void say(String to, String text) {
        connection.execute(new Command.Say(connection.id(), to, text));
    }

    private void remark(String text) {
        connection.execute(new Command.Remark(connection.id(), text));
    }

    @Override
    public void remarked(String text) {
        notice(text);
    }

    @Override
    public Optional<Dialect> dialect() {
        return Optional.of(dialect);
    }

    @Override
    public void entered(Profile self) {
        send(new RoomReply.Connected());
        connection.execute(new Command.Join(connection.id(), lobby));
    }

    @Override
    public void refused(Command command, Reason reason) {
        notice(phrases.refusal(command, reason));
        if (command instanceof Command.Enter) {
            askAgain();
        }
    }

    private void askAgain() {
        if (lines && !foreign) {
            send(new RoomReply.PromptAgain());
        } else {
            connection.end(CloseReason.REFUSED);
        }
    }

    @Override
    public void told(Event.Told told) {
        var self = connection.person();
        if (self != null && self.id().equals(told.recipient().id())) {
            var sender = told.sender().name().value();
            send(new RoomReply.Told(sender, told.message().text().plain()));
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
        send(new RoomReply.Notice(text));
    }

    private void send(RoomReply reply) {
        connection.send(out -> reply.encode(out, phrases.language()));
    }
}
