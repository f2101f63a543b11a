package dev.plausch.wire;

/// What one message may take, whatever the protocol.
public final class Limits {
    /// The longest text, in bytes of UTF-8.
    public static final int TEXT_BYTES = 8192;

    /// The longest message on the wire: a text with names and commands around it.
    public static final int MESSAGE_BYTES = TEXT_BYTES + 512;

    /// After how many bytes without an end a connection is given up.
    public static final int ENDLESS_BYTES = 1 << 20;

    private Limits() {}
}
