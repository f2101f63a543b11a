package dev.plausch.client.terminal;

import dev.plausch.wire.raw.RawDecoder;
import dev.plausch.wire.raw.RawMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Lines from here go there, texts from there are shown here, both at once.
final class Conversation {
    private static final int GOODBYE_MILLIS = 1_000;

    private final Socket socket;
    private final Consumer<String> listener;
    private volatile boolean ours;

    Conversation(Socket socket, Consumer<String> listener) {
        this.socket = socket;
        this.listener = listener;
    }

    /// Blocks until the input or the connection ends; returns whether it was the input. After the input's end what
    /// still comes is shown.
    boolean run(BufferedReader input, UnaryOperator<String> outgoing) throws InterruptedException {
        var reader = Thread.ofVirtual().start(this::read);
        var writer = Thread.ofVirtual().start(() -> write(input, outgoing));
        reader.join();
        if (ours) {
            writer.join();
        }
        return ours;
    }

    private void write(BufferedReader input, UnaryOperator<String> outgoing) {
        try {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                if (!line.isBlank()) {
                    socket.getOutputStream().write((outgoing.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            ours = true;
            socket.shutdownOutput();
            Thread.sleep(GOODBYE_MILLIS);
            socket.close();
        } catch (IOException _) {
            // The reader notices.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        var decoder = new RawDecoder();
        var bytes = new byte[1024];
        try (socket) {
            while (true) {
                socket.setSoTimeout(decoder.patience());
                try {
                    int count = socket.getInputStream().read(bytes);
                    if (count < 0) {
                        decoder.endOfInput().ifPresent(this::show);
                        return;
                    }
                    show(decoder, ByteBuffer.wrap(bytes, 0, count));
                } catch (SocketTimeoutException _) {
                    decoder.silence().ifPresent(this::show);
                }
            }
        } catch (IOException _) {
            // Over.
        }
    }

    private void show(RawDecoder decoder, ByteBuffer input) {
        Optional<RawMessage> next;
        while ((next = decoder.decode(input)).isPresent()) {
            show(next.get());
        }
    }

    private void show(RawMessage message) {
        if (message instanceof RawMessage.Complete(var text, var _)) {
            listener.accept(text);
        }
    }
}
