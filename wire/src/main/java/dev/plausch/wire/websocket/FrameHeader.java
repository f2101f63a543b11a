package dev.plausch.wire.websocket;

import java.nio.ByteBuffer;
import java.util.Optional;

/// The beginning of a client's frame. 5.2
///
/// @param last of its message's frames
/// @param mask four bytes, with which the payload is to be combined
record FrameHeader(boolean last, int opcode, long length, byte[] mask) {
    /// The longest, in bytes.
    static final int LONGEST = 14;

    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int LONGEST_OF_CONTROL = 125;
    private static final int TWO_BYTES_FOLLOW = 126;

    /// How many bytes it has, as its first two tell.
    static int bytes(byte[] header) {
        int length = header[1] & 0x7f;
        return 2 + (length < TWO_BYTES_FOLLOW ? 0 : length == TWO_BYTES_FOLLOW ? 2 : 8) + 4;
    }

    /// Whether the first two bytes can be: nothing that an extension would mean, masked, control frames short and
    /// whole.
    static boolean isSound(byte[] header) {
        int opcode = header[0] & 0x0f;
        boolean whole = (header[0] & LAST) != 0 && (header[1] & 0x7f) <= LONGEST_OF_CONTROL;
        return (header[0] & RESERVED) == 0
                && (header[1] & MASKED) != 0
                && Opcodes.isKnown(opcode)
                && (whole || !Opcodes.isControl(opcode));
    }

    /// Empty if the length is not written in the fewest bytes, or has its highest bit set.
    static Optional<FrameHeader> read(byte[] header) {
        var rest = ByteBuffer.wrap(header, 2, LONGEST - 2);
        int first = header[1] & 0x7f;
        long length = first < TWO_BYTES_FOLLOW
                ? first
                : first == TWO_BYTES_FOLLOW ? rest.getShort() & 0xffff : rest.getLong();
        long least = first < TWO_BYTES_FOLLOW ? 0 : first == TWO_BYTES_FOLLOW ? TWO_BYTES_FOLLOW : 0x10000;
        if (length < least) {
            return Optional.empty();
        }
        var mask = new byte[4];
        rest.get(mask);
        return Optional.of(new FrameHeader((header[0] & LAST) != 0, header[0] & 0x0f, length, mask));
    }

    boolean isControl() {
        return Opcodes.isControl(opcode);
    }
}
