package dev.plausch.direct;

import dev.plausch.wire.raw.RawDecoder;
import dev.plausch.wire.raw.RawMessage;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads texts until the other ends the chat. The newer client sends them unframed, the older as lines: what is a text
/// is decided as the server decides it for raw clients.
final class ChatReader {
    private final Socket socket;
    private final Consumer<String> listener;
    private final BooleanSupplier listens;
    private final RawDecoder decoder = new RawDecoder();
    /// Whether the last text ended with the word that ends chats: alone at the end of the stream it was meant so.
    private boolean endGlued;

    /// The connection broke, or makes no sense any more.
    static final class Lost extends Exception {
        private static final long serialVersionUID = 1;

        Lost() {
            super(null, null, false, false);
        }
    }

    /// @param listens while this is so texts are passed on; what comes later is thrown away
    ChatReader(Socket socket, Consumer<String> listener, BooleanSupplier listens) {
        this.socket = socket;
        this.listener = listener;
        this.listens = listens;
    }

    /// Returns when the other has ended it.
    void read(byte[] first) throws Lost {
        try {
            if (take(ByteBuffer.wrap(first))) {
                return;
            }
            var bytes = new byte[1024];
            while (true) {
                socket.setSoTimeout(decoder.patience());
                if (readOnce(bytes)) {
                    return;
                }
            }
        } catch (IOException _) {
            throw new Lost();
        }
    }

    private boolean readOnce(byte[] bytes) throws IOException, Lost {
        try {
            int count = socket.getInputStream().read(bytes);
            if (count >= 0) {
                return take(ByteBuffer.wrap(bytes, 0, count));
            }
        } catch (SocketTimeoutException _) {
            var quiet = decoder.silence();
            return quiet.isPresent() && take(quiet.get());
        }
        var last = decoder.endOfInput();
        if (last.isPresent() && take(last.get()) || endGlued) {
            return true;
        }
        throw new Lost();
    }

    private boolean take(ByteBuffer input) throws Lost {
        for (var next = decoder.decode(input); next.isPresent(); next = decoder.decode(input)) {
            if (take(next.get())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the message ends the chat.
    private boolean take(RawMessage message) throws Lost {
        return switch (message) {
            case RawMessage.Complete(var text, var line) -> {
                if (ChatLine.isEnd(text)) {
                    yield true;
                }
                endGlued = !line && text.strip().endsWith(ChatLine.END_WORD);
                pass(Clean.text(text).strip());
                yield false;
            }
            // The rest of a text that is too long is dropped, and with it its beginning.
            case RawMessage.TooLong _ -> false;
            case RawMessage.Endless _ -> throw new Lost();
        };
    }

    private void pass(String text) {
        if (!text.isEmpty() && listens.getAsBoolean()) {
            listener.accept(text);
        }
    }
}
