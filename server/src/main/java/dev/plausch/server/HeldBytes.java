package dev.plausch.server;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/// A connection's bytes that wait for a moment of their own, for as long as there is a reason. Loop's thread.
final class HeldBytes {
    private static final int NO_PAST = -1;

    private final List<ByteBuf> bytes = new ArrayList<>();
    private long length;
    private int reasons;
    /// Before which of the bytes the past belongs.
    private int past = NO_PAST;

    List<ByteBuf> bytes() {
        return bytes;
    }

    long length() {
        return length;
    }

    void add(ByteBuf more) {
        bytes.add(more);
        length += more.readableBytes();
    }

    /// For one reason more.
    void hold() {
        reasons++;
    }

    /// For one reason less; answers whether that was the last.
    boolean release() {
        return --reasons <= 0;
    }

    /// The past will come, and belongs behind what is here now.
    void awaitPast() {
        past = bytes.size();
    }

    boolean awaitsPast() {
        return past != NO_PAST;
    }

    void addPast(ByteBuf of) {
        bytes.add(past, of);
        past = NO_PAST;
    }
}
