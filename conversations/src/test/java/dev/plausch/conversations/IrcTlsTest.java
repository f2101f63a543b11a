package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.app.tls.Certificates;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.conversations.script.WebSocketPeer;
import dev.plausch.core.MemoryStore;
import dev.plausch.server.KeySource;
import dev.plausch.server.Server;
import dev.plausch.server.Settings;
import dev.plausch.server.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// TLS, its certificate, and what IRC clients are told of it. ircv3 sts
class IrcTlsTest {
    private static final Map<String, String> STS = Map.of("tls.cert", "own.pem", "tls.sts-days", "30");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void bothVersionsAreSpoken(String version) throws Exception {
        try (var server = Servers.start(Map.of());
                var socket = connect(server)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
        }
    }

    @Test
    void aCertificateThatWasReplacedIsServedAfterRehash() throws Exception {
        var old = make("old");
        var later = make("later");
        copy("old");
        try (var server = start(new Certificates(files()));
                var root = Peer.at(server.address("irc").orElseThrow())) {
            root.send("NICK root\r\nUSER root 0 * :root\r\nOPER betreiberin geheim\r\n");
            await(root, " 381 root ");
            assertThat(served(server)).isEqualTo(old);

            copy("later");
            root.send("REHASH\r\n");
            await(root, " 382 root ");
            assertThat(served(server)).isEqualTo(later);

            Files.writeString(directory.resolve("key.pem"), "damaged");
            root.send("REHASH\r\n");
            await(root, " 382 root ");
            assertThat(served(server)).isEqualTo(later);
        }
    }

    private Certificate make(String name) throws Exception {
        var made = directory.resolve(name);
        new Certificates(Settings.defaults(made)).get();
        try (var in = Files.newInputStream(made.resolve("cert.pem"))) {
            return java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private void copy(String name) throws IOException {
        for (var file : List.of("cert.pem", "key.pem")) {
            Files.copy(
                    directory.resolve(name).resolve(file),
                    directory.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Settings files() {
        return Servers.settings(Map.of(
                "tls.cert", directory.resolve("cert.pem").toString(),
                "tls.key", directory.resolve("key.pem").toString()));
    }

    private Server start(KeySource keys) {
        var operators = List.of(new Settings.Operator("betreiberin", "geheim"));
        return Server.start(files().with(operators, List.of()), new MemoryStore(), keys, Watch.NOBODY);
    }

    private static Certificate served(Server server) throws Exception {
        try (var socket = connect(server)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static SSLSocket connect(Server server) throws Exception {
        var address = server.address("ircs").orElseThrow();
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        return (SSLSocket) context.getSocketFactory().createSocket(address.getAddress(), address.getPort());
    }

    private static String await(Peer peer, String part) {
        var line = peer.line();
        while (!line.contains(part)) {
            line = peer.line();
        }
        return line;
    }

    @ParameterizedTest
    @ValueSource(strings = {"irc", "main"})
    void withoutTlsClientsAreToldWhereItIs(String door) {
        try (var server = Servers.start(STS);
                var anna = Peer.at(server.address(door).orElseThrow())) {
            int port = server.address("ircs").orElseThrow().getPort();
            assertThat(offered(anna, " 302")).contains(" sts=port=" + port + " ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ircs", "main"})
    void withTlsTheyAreToldForHowLong(String door) {
        try (var server = Servers.start(STS);
                var anna = Peer.overTlsAt(server.address(door).orElseThrow())) {
            assertThat(offered(anna, " 302")).contains(" sts=duration=2592000 ");
        }
    }

    @Test
    void clientsThatKnowNoValuesAreToldNothing() {
        try (var server = Servers.start(STS);
                var anna = Peer.at(server.address("irc").orElseThrow())) {
            assertThat(offered(anna, "")).doesNotContain(" sts");
        }
    }

    /// ircv3 sts: clients must not request it, servers may refuse
    @Test
    void nobodyCanAskForIt() {
        try (var server = Servers.start(STS);
                var anna = Peer.at(server.address("irc").orElseThrow())) {
            anna.send("CAP LS 302\r\nCAP REQ :sts\r\n");
            assertThat(await(anna, " NAK ")).contains("sts");
        }
    }

    @ParameterizedTest
    @CsvSource({"tls.cert, ''", "tls.sts-days, 0", "listen.ircs, off"})
    void withoutAnyOfItsConditionsNobodyIsTold(String key, String value) {
        var settings = new java.util.HashMap<>(STS);
        settings.put(key, value);
        try (var server = Servers.start(settings);
                var anna = Peer.at(server.address("irc").orElseThrow())) {
            assertThat(offered(anna, " 302")).doesNotContain(" sts");
        }
    }

    /// A browser goes where its page's address says.
    @Test
    void browsersAreToldNothing() {
        try (var server = Servers.start(STS);
                var anna = WebSocketPeer.over(Peer.at(server.address("web").orElseThrow()), "text.ircv3.net")) {
            anna.send("CAP LS 302");
            assertThat(anna.frame()).contains("CAP * LS ").doesNotContain(" sts");
        }
    }

    private static String offered(Peer peer, String version) {
        peer.send("CAP LS" + version + "\r\n");
        var offered = new StringBuilder();
        var line = peer.line();
        while (line.contains(" LS * :")) {
            offered.append(line.substring(line.lastIndexOf(':') + 1).strip()).append(' ');
            line = peer.line();
        }
        assertThat(line).contains("CAP * LS ");
        return " " + offered.append(line.substring(line.lastIndexOf(':') + 1).strip()) + " ";
    }

    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(java.security.cert.X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(
                java.security.cert.X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public java.security.cert.X509Certificate[] getAcceptedIssuers() {
            return new java.security.cert.X509Certificate[0];
        }
    }
}
