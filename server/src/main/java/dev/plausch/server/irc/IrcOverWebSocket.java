package dev.plausch.server.irc;

import dev.plausch.server.CloseReason;
import dev.plausch.server.Connection;
import dev.plausch.server.Entrance;
import dev.plausch.server.WebSocketDoor;
import dev.plausch.wire.irc.IrcInput;
import dev.plausch.wire.irc.Subprotocol;
import dev.plausch.wire.websocket.CloseCode;
import dev.plausch.wire.websocket.Frames;
import dev.plausch.wire.websocket.Kind;
import dev.plausch.wire.websocket.WebSocketDecoder;
import dev.plausch.wire.websocket.WebSocketInput;
import java.util.List;
import java.util.Optional;

/// IRC for browsers. ircv3 websocket
final class IrcOverWebSocket implements WebSocketDoor {
    private final IrcDoor door;
    private final IrcHouse house;

    IrcOverWebSocket(IrcDoor door, IrcHouse house) {
        this.door = door;
        this.house = house;
    }

    @Override
    public Optional<String> choose(List<String> wishes) {
        return Subprotocol.choose(wishes).map(Subprotocol::word);
    }

    /// Who wishes for none is spoken to in text, as most clients of old expect.
    @Override
    public void welcome(Entrance entrance, Optional<String> subprotocol) {
        boolean binary = subprotocol.equals(Optional.of(Subprotocol.BINARY.word()));
        var connection = entrance.connection();
        connection.frame(new WebSocketFraming(binary ? Kind.BINARY : Kind.TEXT));
        var gateway = new IrcGateway(connection, house);
        entrance.speak(
                door.word(),
                new WebSocketDecoder(Subprotocol.longestMessage()),
                gateway,
                input -> receive(input, connection, gateway));
    }

    private static void receive(WebSocketInput input, Connection connection, IrcGateway gateway) {
        gateway.isThere();
        switch (input) {
            case WebSocketInput.Message(var _, var content) ->
                Subprotocol.read(content).ifPresent(gateway::received);
            case WebSocketInput.TooLong _ -> gateway.received(new IrcInput.TooLong());
            case WebSocketInput.Ping(var content) -> connection.sendUnframed(out -> Frames.pong(content, out));
            case WebSocketInput.Close _ -> connection.end(CloseReason.PEER_CLOSED);
            case WebSocketInput.Broken(var code) -> connection.end(reason(code));
        }
    }

    private static CloseReason reason(CloseCode code) {
        return switch (code) {
            case NOT_UTF8 -> CloseReason.NOT_UTF8;
            case TOO_BIG -> CloseReason.ENDLESS;
            case PROTOCOL_ERROR -> CloseReason.BAD_FRAMING;
            case NORMAL, GOING_AWAY -> CloseReason.PEER_CLOSED;
        };
    }
}
