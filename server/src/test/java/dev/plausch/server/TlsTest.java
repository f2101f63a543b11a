package dev.plausch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsTest {
    private final Files files = new Files();
    private final Tls tls = new Tls(files, 0);

    @AfterEach
    void end() {
        tls.giveUp();
    }

    @Test
    void whileTheFilesAreTheSameTheyAreNotRead() throws Exception {
        tls.prepare();
        var first = soon(tls.newest());
        assertThat(soon(tls.newest())).isSameAs(first);
        assertThat(files.reads).isEqualTo(1);
    }

    @Test
    void whenTheyChangeTheNextWhoComesIsServedTheNewOnes() throws Exception {
        tls.prepare();
        var first = soon(tls.newest());
        files.version = "new";
        assertThat(soon(tls.newest())).isNotSameAs(first);
    }

    @Test
    void brokenOnesLeaveTheOldInPlaceUntilTheyAreMended() throws Exception {
        tls.prepare();
        var first = soon(tls.newest());
        files.broken = true;
        files.version = "broken";
        assertThat(soon(tls.newest())).isSameAs(first);
        assertThat(soon(tls.newest())).isSameAs(first);
        assertThat(files.reads).isEqualTo(2);
        files.broken = false;
        files.version = "mended";
        assertThat(soon(tls.newest())).isNotSameAs(first);
    }

    @Test
    void thoseThatWereBrokenAtTheStartCanBeMended() throws Exception {
        files.broken = true;
        tls.prepare();
        assertThat(tls.newest()).failsWithin(15, TimeUnit.SECONDS);
        files.broken = false;
        files.version = "mended";
        assertThat(soon(tls.newest())).isNotNull();
    }

    @Test
    void forSomeTimeNobodyLooksAgain() throws Exception {
        var patient = new Tls(files, TimeUnit.DAYS.toNanos(1));
        patient.prepare();
        var first = soon(patient.newest());
        files.version = "new";
        assertThat(soon(patient.newest())).isSameAs(first);
        patient.readAnew();
        assertThat(soon(patient.newest())).isNotSameAs(first);
        patient.giveUp();
    }

    @Test
    void whoeverAsksForItReadsThemAnywayEvenIfTheyLookTheSame() throws Exception {
        tls.prepare();
        var first = soon(tls.newest());
        tls.readAnew();
        assertThat(soon(tls.newest())).isNotSameAs(first);
    }

    private static <T> T soon(CompletableFuture<T> future) throws Exception {
        return future.get(15, TimeUnit.SECONDS);
    }

    private static final class Files implements KeySource {
        volatile String version = "old";
        volatile boolean broken;
        volatile int reads;

        @Override
        public KeyManagerFactory get() {
            reads++;
            if (broken) {
                throw new IllegalArgumentException("broken");
            }
            try {
                var store = KeyStore.getInstance("PKCS12");
                store.load(null, null);
                var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(store, new char[0]);
                return factory;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object version() {
            return version;
        }
    }
}
