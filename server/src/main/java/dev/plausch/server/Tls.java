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
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// TLS 1.2 and 1.3 with the server's certificate. The certificate is read, or made, on a thread of its own, so that the
/// server need not wait for it; who comes earlier does. Thread-safe.
public final class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);
    private static final int LONGEST_HELLO = 16 << 10;
    private static final int HANDSHAKE_MILLIS = 10_000;

    private final CompletableFuture<SslContext> context = new CompletableFuture<>();

    /// Begins to prepare TLS, on a thread of its own.
    void prepare(Supplier<KeyManagerFactory> keys) {
        Thread.ofPlatform().daemon().name("plausch-tls").start(() -> prepareNow(keys));
    }

    private void prepareNow(Supplier<KeyManagerFactory> keys) {
        try {
            context.complete(build(keys.get()));
        } catch (RuntimeException | SSLException broken) {
            LOG.error("there is no TLS: {}", broken.getMessage());
            LOG.debug("because", broken);
            context.completeExceptionally(broken);
        }
    }

    private static SslContext build(KeyManagerFactory keys) throws SSLException {
        return SslContextBuilder.forServer(keys)
                .sslProvider(OpenSsl.isAvailable() ? SslProvider.OPENSSL : SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2")
                .build();
    }

    /// Whoever still waits for it does so in vain.
    void giveUp() {
        context.completeExceptionally(new IllegalStateException("the server stops"));
    }

    /// A handler for one connection, which waits until TLS is prepared.
    ChannelHandler handler() {
        return new SniHandler(this::lookUp, LONGEST_HELLO, HANDSHAKE_MILLIS);
    }

    private Future<SslContext> lookUp(String host, Promise<SslContext> promise) {
        context.whenComplete((ready, broken) -> {
            if (ready != null) {
                promise.trySuccess(ready);
            } else {
                promise.tryFailure(broken);
            }
        });
        return promise;
    }
}
