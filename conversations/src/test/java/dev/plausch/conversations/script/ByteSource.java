package dev.plausch.conversations.script;

import java.util.Arrays;

/// Bytes, one after the other.
public interface ByteSource {
    /// Instead of a byte: there are no more.
    int END = -1;

    /// The next byte, which stays the next one.
    int peek();

    /// The next byte, 0 to 255, or [#END].
    int next();

    static ByteSource of(byte[] bytes) {
        return new ByteSource() {
            private int at;

            @Override
            public int peek() {
                return at < bytes.length ? bytes[at] & 0xff : END;
            }

            @Override
            public int next() {
                int octet = peek();
                at++;
                return octet;
            }

            @Override
            public String toString() {
                return Escapes.quote(Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length));
            }
        };
    }
}
