package dev.plausch.app.tls;

import dev.plausch.server.KeySource;
import dev.plausch.server.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;

/// The server's certificate and key: the user's PEM files, else made in the data directory and signed by an authority
/// made there too. Every call of [#get] reads them afresh; it blocks, and may take a second the first time.
public final class Certificates implements KeySource {
    private static final Duration RENEW_BEFORE_END = Duration.ofDays(30);

    private final Settings.Tls tls;
    private final Path data;
    private final Clock clock;
    private final Supplier<OwnNames> names;

    Certificates(Settings.Tls tls, Path data, Clock clock, Supplier<OwnNames> names) {
        this.tls = tls;
        this.data = data;
        this.clock = clock;
        this.names = names;
    }

    public Certificates(Settings settings) {
        this(settings.tls(), settings.data(), Clock.systemUTC(), OwnNames::now);
    }

    /// The certificate and its key.
    ///
    /// @throws IllegalArgumentException if the user's files cannot be, in words for the user
    /// @throws UncheckedIOException if the data directory cannot be used
    @Override
    public KeyManagerFactory get() {
        try {
            return factory(tls.cert().isEmpty() ? own() : given());
        } catch (IOException e) {
            throw new UncheckedIOException("no TLS certificate: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no TLS certificate: " + e.getMessage(), e);
        }
    }

    /// Of the files, and of today: those made here are renewed when they near their end.
    @Override
    public Object version() {
        boolean own = tls.cert().isEmpty();
        var cert = own ? data.resolve("cert.pem") : Path.of(tls.cert());
        var key = own ? data.resolve("key.pem") : Path.of(tls.key());
        return List.of(stamp(cert), stamp(key), own ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : "");
    }

    private static Object stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException _) {
            return "not there";
        }
    }

    /// A key and the chain of its certificate, the server's own first.
    private record Identity(PrivateKey key, List<X509Certificate> chain) {}

    private Identity given() throws IOException, GeneralSecurityException {
        return read(Path.of(tls.cert()), Path.of(tls.key()));
    }

    private static Identity read(Path cert, Path key) throws IOException, GeneralSecurityException {
        var identity = new Identity(Pem.privateKey(key), Pem.certificates(cert));
        if (!Pem.belong(identity.key, identity.chain.getFirst())) {
            throw new GeneralSecurityException(key + " is not the key of " + cert);
        }
        return identity;
    }

    private Identity own() throws IOException, GeneralSecurityException {
        Files.createDirectories(data);
        // Two servers started at once on one directory must not mix their files.
        try (var channel = FileChannel.open(
                        data.resolve("tls.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var own = names.get();
            var authority = authority(own);
            return isUsable(authority, own) ? readOwn() : renew(authority, own);
        }
    }

    private Authority authority(OwnNames own) throws IOException, GeneralSecurityException {
        try {
            var found = read(data.resolve("ca.pem"), data.resolve("ca-key.pem"));
            var certificate = found.chain.getFirst();
            var subject = certificate.getSubjectX500Principal().getName();
            if (lasts(certificate) && subject.equals("CN=" + Authority.nameFor(own.host()))) {
                return new Authority(certificate, found.key);
            }
        } catch (IOException | GeneralSecurityException _) {
            // Missing or damaged: made anew.
        }
        var authority = Authority.create(own.host(), clock.instant());
        KeyFile.writeSecret(
                data.resolve("ca-key.pem"),
                Pem.text("PRIVATE KEY", authority.key().getEncoded()));
        KeyFile.writePublic(
                data.resolve("ca.pem"),
                Pem.text("CERTIFICATE", authority.certificate().getEncoded()));
        return authority;
    }

    private boolean isUsable(Authority authority, OwnNames own) {
        try {
            var certificate = readOwn().chain.getFirst();
            certificate.verify(authority.certificate().getPublicKey());
            return lasts(certificate) && own.coveredBy(certificate);
        } catch (IOException | GeneralSecurityException _) {
            return false;
        }
    }

    private Identity readOwn() throws IOException, GeneralSecurityException {
        return read(data.resolve("cert.pem"), data.resolve("key.pem"));
    }

    private Identity renew(Authority authority, OwnNames own) throws IOException, GeneralSecurityException {
        var pair = Authority.keyPair();
        var chain = List.of(authority.sign(pair.getPublic(), own, clock.instant()), authority.certificate());
        KeyFile.writeSecret(
                data.resolve("key.pem"),
                Pem.text("PRIVATE KEY", pair.getPrivate().getEncoded()));
        KeyFile.writePublic(
                data.resolve("cert.pem"),
                Pem.text("CERTIFICATE", chain.get(0).getEncoded())
                        + Pem.text("CERTIFICATE", chain.get(1).getEncoded()));
        return new Identity(pair.getPrivate(), chain);
    }

    private boolean lasts(X509Certificate certificate) {
        var needed = clock.instant().plus(RENEW_BEFORE_END);
        return certificate.getNotAfter().toInstant().isAfter(needed)
                && !certificate.getNotBefore().toInstant().isAfter(clock.instant());
    }

    private static KeyManagerFactory factory(Identity identity) throws IOException, GeneralSecurityException {
        var password = new char[0];
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry("plausch", identity.key, password, identity.chain.toArray(X509Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory;
    }
}
