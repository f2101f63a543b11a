package dev.plausch.wire.directory;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.Utf8;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The length-prefixed dialect: 4 bytes of length, big-endian, then so many bytes of UTF-8.
final class FrameDecoder<M> implements Decoder<M> {
    private static final byte[] NOTHING = {};

    private final Reading<M> reading;
    private int prefix;
    private int prefixBytes;
    private byte[] payload = NOTHING;
    private int length;
    private boolean broken;

    FrameDecoder(Reading<M> reading) {
        this.reading = reading;
    }

    @Override
    public Optional<M> decode(ByteBuffer input) {
        while (input.hasRemaining()) {
            if (broken) {
                input.position(input.limit());
            } else if (prefixBytes < 4) {
                prefix = prefix << 8 | input.get() & 0xff;
                if (++prefixBytes == 4 && (prefix < 1 || prefix > reading.longestFrame())) {
                    broken = true;
                    return Optional.of(reading.badLength(Integer.toUnsignedLong(prefix)));
                }
            } else {
                var read = fill(input);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<M> fill(ByteBuffer input) {
        int taken = Math.min(input.remaining(), prefix - length);
        if (payload.length < length + taken) {
            payload = Arrays.copyOf(payload, Math.clamp((length + taken) * 2L, 0, prefix));
        }
        input.get(payload, length, taken);
        length += taken;
        return length == prefix ? finish() : Optional.empty();
    }

    private Optional<M> finish() {
        var text = Utf8.decode(payload, 0, length);
        boolean tooLong = length > reading.longest();
        prefix = 0;
        prefixBytes = 0;
        payload = NOTHING;
        length = 0;
        if (tooLong) {
            return Optional.of(reading.tooLong());
        }
        return text.isEmpty() ? Optional.of(reading.notUtf8()) : reading.parse(text.get());
    }

    /// Half a frame is no message.
    @Override
    public Optional<M> endOfInput() {
        return Optional.empty();
    }
}
