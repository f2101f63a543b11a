package dev.plausch.server;

import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// TLS 1.2 and 1.3 with the server's certificate. The certificate is read, or made, on a thread of its own, so that the
/// server need not wait for it; who comes earlier does. Who comes later is served the newest: whether there is one is
/// looked at when somebody comes, at most once in [#LOOK_NANOS]. Thread-safe.
public final class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final int LONGEST_HELLO = 16 << 10;
    private static final int HANDSHAKE_MILLIS = 10_000;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final KeySource keys;
    private final long lookNanos;
    /// One at most, and none for most of the time.
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Tls::thread);

    /// Of the last look; it need not have ended well.
    private @Nullable Object version;
    private @Nullable SslContext context;
    private CompletableFuture<SslContext> current;
    private long lookedAt;

    Tls(KeySource keys) {
        this(keys, LOOK_NANOS);
    }

    /// @param lookNanos for so long nobody looks again
    Tls(KeySource keys, long lookNanos) {
        this.keys = keys;
        this.lookNanos = lookNanos;
        this.current = new CompletableFuture<>();
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().daemon().name("plausch-tls").unstarted(task);
    }

    /// Begins to prepare TLS.
    synchronized void prepare() {
        lookedAt = System.nanoTime();
        look(current, false);
    }

    /// Reads the certificate anew, whether or not its files look the same.
    public void readAnew() {
        lookAgain(System.nanoTime(), true);
    }

    private synchronized void lookAgain(long now, boolean always) {
        lookedAt = now;
        current = new CompletableFuture<>();
        look(current, always);
    }

    /// The newest; completes on any thread.
    synchronized CompletableFuture<SslContext> newest() {
        long now = System.nanoTime();
        if (current.isDone() && now - lookedAt >= lookNanos) {
            lookAgain(now, false);
        }
        return current;
    }

    private void look(CompletableFuture<SslContext> result, boolean always) {
        try {
            thread.execute(() -> lookNow(result, always));
        } catch (RejectedExecutionException stopping) {
            result.completeExceptionally(stopping);
        }
    }

    /// On the thread of TLS.
    private void lookNow(CompletableFuture<SslContext> result, boolean always) {
        try {
            var now = keys.version();
            if (always || !now.equals(version)) {
                version = now;
                boolean first = context == null;
                context = build();
                LOG.atLevel(first ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.INFO)
                        .log("the certificate was read");
            }
        } catch (RuntimeException | SSLException broken) {
            LOG.error("{}: {}", context == null ? "there is no TLS" : "TLS stays as it is", broken.getMessage());
            LOG.debug("because", broken);
        }
        var ready = context;
        if (ready == null) {
            result.completeExceptionally(new IllegalStateException("there is no TLS"));
        } else {
            result.complete(ready);
        }
    }

    private SslContext build() throws SSLException {
        return SslContextBuilder.forServer(keys.get())
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .build();
    }

    /// Whoever still waits for it does so in vain.
    void giveUp() {
        thread.shutdown();
        synchronized (this) {
            current.completeExceptionally(new IllegalStateException("the server stops"));
        }
    }

    /// A handler for one connection, which waits until TLS is prepared.
    ChannelHandler handler() {
        return new SniHandler(this::lookUp, LONGEST_HELLO, HANDSHAKE_MILLIS);
    }

    private Future<SslContext> lookUp(String host, Promise<SslContext> promise) {
        newest().whenComplete((ready, broken) -> {
            if (ready != null) {
                promise.trySuccess(ready);
            } else {
                promise.tryFailure(broken);
            }
        });
        return promise;
    }
}
