package dev.plausch.wire;

import java.util.Arrays;
import java.util.Optional;

/// Gathers the bytes of one message that has no length before it, and drops the rest of one that grows too long.
/// One thread.
public final class MessageBuffer {
    /// Kept between messages; most fit, and an idle connection holds no more.
    private static final int KEPT = 256;

    private static final byte[] NOTHING = {};

    private final int longest;
    private byte[] bytes = NOTHING;
    private int length;
    /// How long the message that is being dropped has become; 0 if none is.
    private int dropped;

    /// For messages of up to [Limits#MESSAGE_BYTES].
    public MessageBuffer() {
        this(Limits.MESSAGE_BYTES);
    }

    /// @param longest message, in bytes
    public MessageBuffer(int longest) {
        this.longest = longest;
    }

    /// What became of a byte.
    public enum Appended {
        TAKEN,
        /// The message just passed the limit; what follows of it is dropped.
        TOO_LONG,
        /// It just passed [Limits#ENDLESS_BYTES].
        ENDLESS
    }

    public Appended append(int octet) {
        if (dropped > 0) {
            dropped = Math.min(dropped + 1, Limits.ENDLESS_BYTES + 1);
            return dropped == Limits.ENDLESS_BYTES ? Appended.ENDLESS : Appended.TAKEN;
        }
        if (length == longest) {
            dropped = length + 1;
            length = 0;
            return Appended.TOO_LONG;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.clamp(length * 2L, 64, longest));
        }
        bytes[length++] = (byte) octet;
        return Appended.TAKEN;
    }

    /// Takes back the last character.
    public void rubOut() {
        while (length > 0 && Utf8.isContinuation(bytes[--length])) {
            // back to the character's first byte
        }
    }

    /// Whether nothing came since the last message.
    public boolean isEmpty() {
        return length == 0 && dropped == 0;
    }

    public boolean isDropping() {
        return dropped > 0;
    }

    public boolean endsWithinCharacter() {
        return Utf8.endsWithinCharacter(bytes, length);
    }

    /// The message in UTF-8, empty if it is not that; the next one begins.
    public Optional<String> take() {
        var text = Utf8.decode(bytes, 0, length);
        reset();
        return text;
    }

    /// The message in UTF-8, or else in Windows-1252; the next one begins.
    public String takeOrGuess() {
        var text = Utf8.decodeOrGuess(bytes, 0, length);
        reset();
        return text;
    }

    private void reset() {
        length = 0;
        dropped = 0;
        if (bytes.length > KEPT) {
            bytes = NOTHING;
        }
    }
}
