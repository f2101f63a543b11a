package dev.plausch.wire;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Bytes in, messages out, for one connection. Never throws for anything a peer may send; what is wrong comes out as a
/// message that says so. Holds a bounded number of bytes. One thread.
///
/// @param <M> what comes in through this door
public interface Decoder<M> {
    /// Takes bytes until a message is complete; empty when all bytes are taken and more are needed.
    Optional<M> decode(ByteBuffer input);

    /// The peer will send no more: what is left may be a message.
    Optional<M> endOfInput();

    /// How many milliseconds of silence, from the last bytes on, make a message of what is there; 0 if none do.
    default int patience() {
        return 0;
    }

    /// Nothing came for [#patience].
    default Optional<M> silence() {
        return Optional.empty();
    }
}
