package dev.plausch.conversations.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// The certificate of all servers under test, made once a run by the JDK's own tool; its clients trust it alone.
public final class TestKeys {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private TestKeys() {}

    /// For [dev.plausch.server.Server#start].
    public static KeyManagerFactory server() {
        return Lazy.SERVER;
    }

    /// For clients. Loads what a first handshake needs.
    static SSLSocketFactory client() {
        return Lazy.CLIENT;
    }

    static Socket handshake(SSLSocketFactory client, Socket connected) throws IOException {
        var address = (InetSocketAddress) connected.getRemoteSocketAddress();
        var tls = (SSLSocket) client.createSocket(connected, address.getHostString(), address.getPort(), true);
        tls.startHandshake();
        return tls;
    }

    private static final class Lazy {
        static final KeyManagerFactory SERVER;
        static final SSLSocketFactory CLIENT;

        static {
            try {
                var keys = keyStore();
                SERVER = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                SERVER.init(keys, PASSWORD);
                var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                trust.init(keys);
                var context = SSLContext.getInstance("TLS");
                context.init(null, trust.getTrustManagers(), null);
                CLIENT = context.getSocketFactory();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static KeyStore keyStore() throws GeneralSecurityException {
            try {
                var directory = Files.createTempDirectory("plausch-keys");
                var file = directory.resolve("keys.p12");
                makeKeys(file);
                var keys = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(file)) {
                    keys.load(in, PASSWORD);
                }
                Files.delete(file);
                Files.delete(directory);
                return keys;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void makeKeys(Path file) throws IOException {
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var process = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "plausch",
                            "-keyalg",
                            "EC",
                            "-groupname",
                            "secp256r1",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "30",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .start();
            try {
                var said = new String(process.getInputStream().readAllBytes());
                if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IllegalStateException("keytool: " + said);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
