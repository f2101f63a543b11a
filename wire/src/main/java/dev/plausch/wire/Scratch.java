package dev.plausch.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow: where messages are encoded before they are sent. Kept and cleared, so that encoding allocates nothing
/// in the long run. One thread.
public final class Scratch {
    private byte[] bytes;
    private int length;

    public Scratch(int capacity) {
        bytes = new byte[capacity];
    }

    public Scratch put(int octet) {
        ensure(1);
        bytes[length++] = (byte) octet;
        return this;
    }

    /// Appends the text in UTF-8.
    public Scratch put(String text) {
        ensure(text.length());
        int ascii = putAscii(text);
        if (ascii < text.length()) {
            var rest = text.substring(ascii).getBytes(StandardCharsets.UTF_8);
            ensure(rest.length);
            System.arraycopy(rest, 0, bytes, length, rest.length);
            length += rest.length;
        }
        return this;
    }

    /// Appends characters up to the first beyond ASCII; answers how many.
    private int putAscii(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 0x80) {
            bytes[length + at] = (byte) text.charAt(at);
            at++;
        }
        length += at;
        return at;
    }

    /// Overwrites four bytes at `position` with a big-endian number.
    public void setInt(int position, int value) {
        bytes[position] = (byte) (value >>> 24);
        bytes[position + 1] = (byte) (value >>> 16);
        bytes[position + 2] = (byte) (value >>> 8);
        bytes[position + 3] = (byte) value;
    }

    public int length() {
        return length;
    }

    /// Forgets the content, and memory beyond `keep` bytes.
    public void clear(int keep) {
        length = 0;
        if (bytes.length > keep) {
            bytes = new byte[keep];
        }
    }

    /// The bytes themselves, valid until the next change; only the first [#length] count.
    public byte[] array() {
        return bytes;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
