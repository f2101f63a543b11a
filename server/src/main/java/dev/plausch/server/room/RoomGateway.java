package dev.plausch.server.room;

import dev.plausch.core.Command;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.Profile;
import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Dialect;
import dev.plausch.server.Password;
import dev.plausch.server.Phrases;
import dev.plausch.server.PlainGateway;
import dev.plausch.server.Replay;
import dev.plausch.wire.Protocol;
import dev.plausch.wire.room.RoomReply;
import dev.plausch.wire.room.RoomRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// One client of the room: asked for a name, then in the lobby until it goes.
final class RoomGateway extends PlainGateway {
    private final String lobby;
    private final Dialect dialect;
    private final Replay replay;

    RoomGateway(
            Connection connection, String lobby, Dialect dialect, Phrases phrases, Password password, Replay replay) {
        super(connection, phrases, password);
        this.lobby = lobby;
        this.dialect = dialect;
        this.replay = replay;
    }

    @Override
    public void opened() {
        send(new RoomReply.Prompt());
    }

    @Override
    protected String password(String text, String name) {
        return RoomRequest.withoutName(text, name);
    }

    @Override
    protected void said(Profile self, String text) {
        switch (RoomRequest.parse(text, self.name().value())) {
            case RoomRequest.Say(var words) when words.isBlank() -> {}
            case RoomRequest.Say(var words) -> say(lobby, words);
            case RoomRequest.Tell(var name, var words) -> say(name, words);
        }
    }

    @Override
    public Optional<Dialect> dialect() {
        return Optional.of(dialect);
    }

    @Override
    public void entered(Profile self) {
        send(new RoomReply.Connected());
        connection.execute(new Command.Join(connection.id(), lobby));
        replay.ask(connection, lobby);
    }

    @Override
    public void recalled(Conversation of, List<Message> messages) {
        replay.show(
                connection,
                messages,
                (time, message, out) -> new RoomReply.Recalled(
                                time, message.sender().value(), message.text().plain())
                        .encode(out, phrases.language()));
    }

    @Override
    protected void recallRefused() {
        replay.show(connection, List.of(), (_, _, _) -> {});
    }

    /// What should be a name may be another protocol's opening: on the main port, from a peer that was silent for too
    /// long. What else it sends must not become a name by chance.
    @Override
    protected void refusedName(String name, boolean mayTryAgain) {
        if (mayTryAgain && !speaksAnotherProtocol(name)) {
            send(new RoomReply.PromptAgain());
        } else {
            connection.end(CloseReason.REFUSED);
        }
    }

    private static boolean speaksAnotherProtocol(String text) {
        var first =
                text.substring(0, Math.min(text.length(), Protocol.SNIFF_BYTES)).getBytes(StandardCharsets.UTF_8);
        return Protocol.sniff(first, Math.min(first.length, Protocol.SNIFF_BYTES))
                        instanceof Protocol.Known(var protocol)
                && protocol != Protocol.ROOM;
    }

    @Override
    protected void tell(String sender, String text) {
        send(new RoomReply.Told(sender, text));
    }

    @Override
    protected void notice(String text) {
        send(new RoomReply.Notice(text));
    }

    private void send(RoomReply reply) {
        connection.send(out -> reply.encode(out, phrases.language()));
    }
}
