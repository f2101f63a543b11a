package dev.plausch.server;

import java.util.Optional;
import java.util.function.Consumer;

/// Decides by a connection's first bytes how it goes on.
public interface FirstBytes {

    /// What to do with the connection; empty if more bytes are needed.
    ///
    /// @param length how many of `first` are there, perhaps 0
    /// @param waited whether nothing came for [#patience], or nothing more can
    Optional<Consumer<Entrance>> look(byte[] first, int length, boolean waited);

    /// How many milliseconds of silence end the wait, when `length` bytes are there; 0 if none do.
    int patience(int length);
}
