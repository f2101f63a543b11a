package dev.plausch.server.irc;

import dev.plausch.server.CloseReason;
import dev.plausch.server.Framing;
import dev.plausch.wire.Scratch;
import dev.plausch.wire.websocket.CloseCode;
import dev.plausch.wire.websocket.Frames;
import dev.plausch.wire.websocket.Kind;

/// Each line is a message. ircv3 websocket
record WebSocketFraming(Kind kind) implements Framing {

    @Override
    public void frame(Scratch out, int from) {
        Frames.ofLines(kind, out, from);
    }

    @Override
    public void end(CloseReason reason, Scratch out) {
        Frames.close(code(reason), out);
    }

    /// RFC 6455 7.4.1
    private static CloseCode code(CloseReason reason) {
        return switch (reason) {
            case SERVER_STOPS -> CloseCode.GOING_AWAY;
            case BAD_FRAMING -> CloseCode.PROTOCOL_ERROR;
            case NOT_UTF8 -> CloseCode.NOT_UTF8;
            case ENDLESS -> CloseCode.TOO_BIG;
            default -> CloseCode.NORMAL;
        };
    }
}
