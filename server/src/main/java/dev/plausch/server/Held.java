package dev.plausch.server;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Bytes of one connection that wait for a moment of their own, as long as there is a reason. Loop's thread.
final class Held {
    private List<ByteBuf> bytes = List.of();
    private long length;
    private int reasons;
    /// Before which of the bytes the past belongs; -1 if none is awaited.
    private int past = -1;

    /// From now on bytes wait, for this reason too.
    void begin() {
        if (reasons++ == 0) {
            bytes = new ArrayList<>();
        }
    }

    boolean isHolding() {
        return reasons > 0;
    }

    /// One of the reasons is gone.
    ///
    /// @return whether it was the last
    boolean end() {
        return isHolding() && --reasons == 0;
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

    /// Hands out what waited. Nothing waits any more.
    void drain(Consumer<ByteBuf> to) {
        var all = bytes;
        bytes = List.of();
        length = 0;
        reasons = 0;
        past = -1;
        all.forEach(to);
    }
}
