package dev.plausch.wire.websocket;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.Limits;
import dev.plausch.wire.Utf8;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client's frames, put together to messages. A message that is too long is reported at once, and the rest of it
/// dropped; one without end closes the connection. Holds no more than the longest message. Sections 5 and 8.1
public final class WebSocketDecoder implements Decoder<WebSocketInput> {
    private static final byte[] NOTHING = {};

    private final int longest;
    private final byte[] header = new byte[FrameHeader.LONGEST];
    private int headerLength;

    /// Whose payload is being read, and how much of it is to come.
    private @Nullable FrameHeader frame;
    private long left;
    private byte[] control = NOTHING;

    /// What came of a message until now; of what kind it is, 0 between messages.
    private byte[] message = NOTHING;
    private int messageLength;
    private int messageOpcode;
    private boolean dropping;
    private boolean over;

    /// @param longest message, in bytes
    public WebSocketDecoder(int longest) {
        this.longest = longest;
    }

    @Override
    public Optional<WebSocketInput> decode(ByteBuffer input) {
        while (input.hasRemaining() && !over) {
            var now = frame;
            var read = now == null ? begin(input.get()) : go(now, input);
            if (read.isPresent()) {
                return read;
            }
        }
        input.position(input.limit());
        return Optional.empty();
    }

    private Optional<WebSocketInput> begin(byte octet) {
        header[headerLength++] = octet;
        if (headerLength == 2 && !FrameHeader.isSound(header)) {
            return broken(CloseCode.PROTOCOL_ERROR);
        }
        if (headerLength < 2 || headerLength < FrameHeader.bytes(header)) {
            return Optional.empty();
        }
        headerLength = 0;
        var read = FrameHeader.read(header);
        return read.isEmpty() || !fits(read.get()) ? broken(CloseCode.PROTOCOL_ERROR) : begin(read.get());
    }

    /// 5.4: a message's first frame says its kind, the others continue it
    private boolean fits(FrameHeader frame) {
        return frame.isControl() || (frame.opcode() == Opcodes.CONTINUATION) == (messageOpcode != 0);
    }

    private Optional<WebSocketInput> begin(FrameHeader begun) {
        frame = begun;
        left = begun.length();
        if (begun.isControl()) {
            control = new byte[(int) left];
            return left == 0 ? end(begun) : Optional.empty();
        }
        if (messageOpcode == 0) {
            messageOpcode = begun.opcode();
        }
        // A frame's length may be close to that of all numbers.
        if (left > Limits.ENDLESS_BYTES || messageLength + left > Limits.ENDLESS_BYTES) {
            return broken(CloseCode.TOO_BIG);
        }
        return left == 0 ? end(begun) : ensure((int) left);
    }

    private Optional<WebSocketInput> ensure(int more) {
        if (messageLength + more <= longest) {
            message = Arrays.copyOf(message, messageLength + more);
            return Optional.empty();
        }
        boolean first = !dropping;
        dropping = true;
        message = NOTHING;
        return first ? Optional.of(new WebSocketInput.TooLong()) : Optional.empty();
    }

    private Optional<WebSocketInput> go(FrameHeader now, ByteBuffer input) {
        int count = (int) Math.min(left, input.remaining());
        int at = (int) (now.length() - left);
        left -= count;
        if (now.isControl()) {
            unmask(input, now.mask(), at, control, at, count);
        } else {
            take(input, now.mask(), at, count);
        }
        return left == 0 ? end(now) : Optional.empty();
    }

    private void take(ByteBuffer input, byte[] mask, int at, int count) {
        if (dropping) {
            input.position(input.position() + count);
        } else {
            unmask(input, mask, at, message, messageLength, count);
        }
        messageLength += count;
    }

    /// 5.3
    private static void unmask(ByteBuffer input, byte[] mask, int at, byte[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            into[from + i] = (byte) (input.get() ^ mask[at + i & 3]);
        }
    }

    private Optional<WebSocketInput> end(FrameHeader ended) {
        frame = null;
        return switch (ended.opcode()) {
            case Opcodes.PING -> Optional.of(new WebSocketInput.Ping(control));
            case Opcodes.PONG -> Optional.empty();
            case Opcodes.CLOSE -> close();
            default -> ended.last() ? endMessage() : Optional.empty();
        };
    }

    private Optional<WebSocketInput> endMessage() {
        var whole = message;
        boolean text = messageOpcode == Opcodes.TEXT;
        boolean dropped = dropping;
        message = NOTHING;
        messageLength = 0;
        messageOpcode = 0;
        dropping = false;
        if (dropped) {
            return Optional.empty();
        }
        return text && !Utf8.isValid(whole)
                ? broken(CloseCode.NOT_UTF8)
                : Optional.of(new WebSocketInput.Message(text, whole));
    }

    /// 5.5.1, 7.4
    private Optional<WebSocketInput> close() {
        if (control.length == 1 || control.length > 1 && !CloseCode.isAllowed(code(control))) {
            return broken(CloseCode.PROTOCOL_ERROR);
        }
        if (control.length > 2 && !Utf8.isValid(Arrays.copyOfRange(control, 2, control.length))) {
            return broken(CloseCode.NOT_UTF8);
        }
        over = true;
        return Optional.of(new WebSocketInput.Close());
    }

    private static int code(byte[] payload) {
        return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    private Optional<WebSocketInput> broken(CloseCode code) {
        over = true;
        message = NOTHING;
        return Optional.of(new WebSocketInput.Broken(code));
    }

    /// Half a message is none.
    @Override
    public Optional<WebSocketInput> endOfInput() {
        return Optional.empty();
    }
}
