package dev.plausch.server;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Bytes of one connection that wait for a moment of their own. Loop's thread.
final class Held {
    private final List<ByteBuf> bytes = new ArrayList<>();
    private long length;
    private int reasons;
    /// Before which of the bytes the past belongs; -1 if none is awaited.
    private int past = -1;

    /// Another reason to wait.
    void addReason() {
        reasons++;
    }

    /// One of the reasons is gone.
    ///
    /// @return whether it was the last
    boolean isOver() {
        return --reasons == 0;
    }

    /// @return how many bytes wait now
    long add(ByteBuf more) {
        bytes.add(more);
        length += more.readableBytes();
        return length;
    }

    /// What is to come from the past belongs here.
    void awaitPast() {
        past = bytes.size();
    }

    boolean awaitsPast() {
        return past >= 0;
    }

    void addPast(ByteBuf of) {
        bytes.add(past, of);
        past = -1;
    }

    void forEach(Consumer<ByteBuf> action) {
        bytes.forEach(action);
    }
}
