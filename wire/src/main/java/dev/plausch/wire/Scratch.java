package dev.plausch.wire;

import java.util.Arrays;

/// Bytes that grow: where messages are encoded before they are sent. Kept and cleared, so that encoding allocates
/// nothing in the long run. One thread.
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

    /// Appends the text in UTF-8; a lone surrogate becomes `?`.
    public Scratch put(String text) {
        ensure(text.length());
        int at = putAscii(text);
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            putCodePoint(codePoint);
            at += Character.charCount(codePoint);
        }
        return this;
    }

    /// Appends one character in UTF-8.
    public Scratch putCodePoint(int codePoint) {
        ensure(4);
        if (codePoint < 0x80) {
            bytes[length++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xc0 | codePoint >> 6);
            putContinuation(codePoint);
        } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            bytes[length++] = '?';
        } else if (codePoint < 0x10000) {
            bytes[length++] = (byte) (0xe0 | codePoint >> 12);
            putContinuation(codePoint >> 6);
            putContinuation(codePoint);
        } else {
            bytes[length++] = (byte) (0xf0 | codePoint >> 18);
            putContinuation(codePoint >> 12);
            putContinuation(codePoint >> 6);
            putContinuation(codePoint);
        }
        return this;
    }

    private void putContinuation(int bits) {
        bytes[length++] = (byte) (0x80 | bits & 0x3f);
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

    /// Puts so many bytes of any content, for the caller to overwrite.
    public void extend(int count) {
        ensure(count);
        length += count;
    }

    /// Takes back what was put behind the first `kept` bytes.
    public void truncate(int kept) {
        length = Math.min(length, kept);
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
