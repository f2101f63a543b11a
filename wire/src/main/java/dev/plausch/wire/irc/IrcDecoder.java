package dev.plausch.wire.irc;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.Limits;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Lines that end with CR LF or with LF alone. A CR anywhere else, or NUL, spoils its line (no part of a message may
/// hold them); it ends none, so that no text can hide a command behind a CR. A line that is too long is reported at
/// once, and the rest of it dropped. What is left without a newline at the end is no message. modern: Message Format
public final class IrcDecoder implements Decoder<IrcInput> {
    /// Kept between lines; most fit, and an idle connection holds no more.
    private static final int KEPT = 512;

    private static final byte[] NOTHING = {};

    private final int tagsBytes;
    private byte[] bytes = NOTHING;
    private int length;
    /// How long the line that is being dropped has become; 0 if none is.
    private int dropped;

    private IrcDecoder(int tagsBytes) {
        this.tagsBytes = tagsBytes;
    }

    /// Reads what clients send.
    public static IrcDecoder ofClients() {
        return new IrcDecoder(IrcLimits.CLIENT_TAGS_BYTES);
    }

    /// Reads what servers send.
    public static IrcDecoder ofServers() {
        return new IrcDecoder(IrcLimits.SERVER_TAGS_BYTES);
    }

    @Override
    public Optional<IrcInput> decode(ByteBuffer input) {
        while (input.hasRemaining()) {
            int end = endOfLine(input);
            var wrong = append(input, end - input.position());
            if (wrong.isPresent()) {
                return wrong;
            }
            if (input.hasRemaining()) {
                input.get();
                var read = finish();
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static int endOfLine(ByteBuffer input) {
        int at = input.position();
        while (at < input.limit() && input.get(at) != '\n') {
            at++;
        }
        return at;
    }

    private Optional<IrcInput> append(ByteBuffer input, int count) {
        if (dropped == 0 && length + count <= longest(input, count)) {
            ensure(length + count);
            input.get(bytes, length, count);
            length += count;
            return Optional.empty();
        }
        input.position(input.position() + count);
        return drop(count);
    }

    /// With one CR of the newline.
    private int longest(ByteBuffer input, int count) {
        boolean tagged = length > 0 ? bytes[0] == '@' : count > 0 && input.get(input.position()) == '@';
        return (tagged ? tagsBytes : 0) + IrcLimits.BODY_BYTES + 1;
    }

    private Optional<IrcInput> drop(int count) {
        boolean first = dropped == 0;
        boolean endless = dropped > Limits.ENDLESS_BYTES;
        dropped = Math.min(dropped + length + count, Limits.ENDLESS_BYTES + 1);
        length = 0;
        if (first) {
            return Optional.of(new IrcInput.TooLong());
        }
        return !endless && dropped > Limits.ENDLESS_BYTES ? Optional.of(new IrcInput.Endless()) : Optional.empty();
    }

    private void ensure(int needed) {
        if (bytes.length < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.min(bytes.length * 2, tagsBytes)));
        }
    }

    private Optional<IrcInput> finish() {
        var read = dropped > 0 ? Optional.<IrcInput>empty() : IrcReader.read(bytes, length, tagsBytes);
        length = 0;
        dropped = 0;
        if (bytes.length > KEPT) {
            bytes = NOTHING;
        }
        return read;
    }

    /// Half a line is none.
    @Override
    public Optional<IrcInput> endOfInput() {
        return Optional.empty();
    }
}
