package dev.plausch.server;

import dev.plausch.core.Store;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import org.jspecify.annotations.Nullable;

/// A running server. Thread-safe.
public final class Server implements AutoCloseable {

    /// Opens every door that `settings` name and returns when all listeners are open.
    /// A door whose port is taken stays closed; [#closedDoors] tells.
    ///
    /// @param tlsKeys gives the certificate and its key; called once, on a thread of its own, at the first need
    /// @throws IllegalArgumentException for a setting that cannot be, in words for the user
    public static Server start(Settings settings, Store store, Supplier<KeyManagerFactory> tlsKeys, Watch watch) {
        throw new UnsupportedOperationException();
    }

    /// Where the named door (`main room relay receipt directory web`) listens; empty if it does not.
    public Optional<InetSocketAddress> address(String door) {
        throw new UnsupportedOperationException();
    }

    /// The doors that were to open and could not, with the reason.
    public List<ClosedDoor> closedDoors() {
        throw new UnsupportedOperationException();
    }

    /// The name of the transport in use: `io_uring`, `epoll`, `kqueue` or `nio`.
    public String transport() {
        throw new UnsupportedOperationException();
    }

    /// Who is connected now, in the order they came.
    public Future<List<Guest>> guests() {
        throw new UnsupportedOperationException();
    }

    /// No new connections, the store flushed, everyone told; returns when all is closed, after 4 s at most.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /// A door that could not open.
    public record ClosedDoor(String door, InetSocketAddress wanted, String reason) {}

    /// Someone connected.
    ///
    /// @param id of the connection, as in the log: `c7`
    /// @param door behind which they came
    /// @param peer where from
    /// @param name empty until they have one
    /// @param since when
    public record Guest(String id, String door, InetSocketAddress peer, @Nullable String name, Instant since) {}
}
