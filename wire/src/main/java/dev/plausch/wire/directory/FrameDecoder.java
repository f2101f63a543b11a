package dev.plausch.wire.directory;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.Limits;
import dev.plausch.wire.Utf8;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// The length-prefixed dialect: 4 bytes of length, big-endian, then so many bytes of UTF-8.
final class FrameDecoder implements Decoder<DirectoryRequest> {
    /// A longer message is an error of framing, not of speech.
    static final int MOST_BYTES = 16 << 10;

    private static final byte[] NOTHING = {};

    private int prefix;
    private int prefixBytes;
    private byte[] payload = NOTHING;
    private int length;
    private boolean broken;

    @Override
    public Optional<DirectoryRequest> decode(ByteBuffer input) {
        while (input.hasRemaining()) {
            if (broken) {
                input.position(input.limit());
            } else if (prefixBytes < 4) {
                prefix = prefix << 8 | input.get() & 0xff;
                if (++prefixBytes == 4 && (prefix < 1 || prefix > MOST_BYTES)) {
                    broken = true;
                    return Optional.of(new DirectoryRequest.BadLength(Integer.toUnsignedLong(prefix)));
                }
            } else {
                var request = fill(input);
                if (request.isPresent()) {
                    return request;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<DirectoryRequest> fill(ByteBuffer input) {
        int taken = Math.min(input.remaining(), prefix - length);
        if (payload.length < length + taken) {
            payload = Arrays.copyOf(payload, Math.clamp((length + taken) * 2L, 0, prefix));
        }
        input.get(payload, length, taken);
        length += taken;
        return length == prefix ? finish() : Optional.empty();
    }

    private Optional<DirectoryRequest> finish() {
        var text = Utf8.decode(payload, 0, length);
        boolean tooLong = length > Limits.MESSAGE_BYTES;
        prefix = 0;
        prefixBytes = 0;
        payload = NOTHING;
        length = 0;
        if (tooLong) {
            return Optional.of(new DirectoryRequest.TooLong());
        }
        return text.isEmpty() ? Optional.of(new DirectoryRequest.NotUtf8()) : DirectoryRequest.parse(text.get());
    }

    /// Half a frame is no message.
    @Override
    public Optional<DirectoryRequest> endOfInput() {
        return Optional.empty();
    }
}
