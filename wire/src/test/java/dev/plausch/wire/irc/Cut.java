package dev.plausch.wire.irc;

import dev.plausch.wire.Decoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Feeds decoders in pieces.
public final class Cut {
    private Cut() {}

    public static <M> List<M> feed(Decoder<M> decoder, String text) {
        var messages = new ArrayList<M>();
        feed(decoder, text.getBytes(StandardCharsets.UTF_8), messages);
        return messages;
    }

    /// In one piece.
    public static <M> void feed(Decoder<M> decoder, byte[] bytes, List<M> messages) {
        var input = ByteBuffer.wrap(bytes);
        var message = decoder.decode(input);
        while (message.isPresent()) {
            messages.add(message.get());
            message = decoder.decode(input);
        }
        if (input.hasRemaining()) {
            throw new AssertionError("the decoder left " + input.remaining() + " bytes");
        }
    }

    /// In pieces of 1 to 40 bytes.
    public static <M> List<M> feedInPieces(Decoder<M> decoder, byte[] bytes, Random random) {
        var messages = new ArrayList<M>();
        for (int at = 0; at < bytes.length; ) {
            int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
            feed(decoder, Arrays.copyOfRange(bytes, at, end), messages);
            at = end;
        }
        return messages;
    }
}
