package dev.plausch.server;

import dev.plausch.core.Event;
import dev.plausch.wire.Scratch;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands between a gateway's bytes and the connection: gateways that write lines need not know whether they go
/// out as a stream, or each as a message of its own. Equal framings make equal bytes, so that those who read the same
/// dialect in the same framing share them.
public interface Framing {
    /// The gateway's bytes as they are.
    Framing NONE = new Framing() {
        @Override
        public void frame(Scratch out, int from) {}

        @Override
        public void end(CloseReason reason, Scratch out) {}

        @Override
        public Consumer<Scratch> framed(Consumer<Scratch> message) {
            return message;
        }

        @Override
        public Optional<Dialect> framed(Optional<Dialect> dialect) {
            return dialect;
        }
    };

    /// Frames what was written behind `from`.
    void frame(Scratch out, int from);

    /// Appends what tells the peer that nothing will follow.
    void end(CloseReason reason, Scratch out);

    default Consumer<Scratch> framed(Consumer<Scratch> message) {
        return out -> {
            int from = out.length();
            message.accept(out);
            frame(out, from);
        };
    }

    default Optional<Dialect> framed(Optional<Dialect> dialect) {
        return dialect.map(inner -> new Framed(inner, this));
    }

    /// A dialect in this framing.
    record Framed(Dialect dialect, Framing framing) implements Dialect {
        @Override
        public void encode(Event.News news, Scratch out) {
            int from = out.length();
            dialect.encode(news, out);
            framing.frame(out, from);
        }

        @Override
        public boolean showsOwn(Event.News news) {
            return dialect.showsOwn(news);
        }
    }
}
