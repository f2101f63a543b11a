package dev.plausch.client.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.client.link.LinkEvent.Connected;
import dev.plausch.client.link.LinkEvent.Disconnected;
import dev.plausch.client.link.LinkEvent.Joined;
import dev.plausch.client.link.LinkEvent.Left;
import dev.plausch.client.link.LinkEvent.Listed;
import dev.plausch.client.link.LinkEvent.Reason;
import dev.plausch.client.link.LinkEvent.Said;
import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server that says whatever the test wants.
class DirectoryLinkTest {
    private final LinkedBlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();
    private ServerSocket listening;
    private DirectoryLink link;
    private Socket server;

    @BeforeEach
    void connect() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        link = DirectoryLink.open("127.0.0.1", listening.getLocalPort(), "anna", Dialect.LINE, events::add);
        server = listening.accept();
        server.setSoTimeout(5_000);
    }

    @AfterEach
    void end() throws IOException {
        link.close();
        server.close();
        listening.close();
    }

    @Test
    void theListIsKept() throws Exception {
        say("WELCOME anna\nUSERLIST bert:10.0.0.7:5001 anna:10.0.0.8:5002\n");
        say("USER_JOINED anna 10.0.0.8 5002\nUSER_JOINED carla 10.0.0.9 5003\nUSER_LEFT bert\n");
        var bert = new Person("bert", new InetSocketAddress("10.0.0.7", 5001));
        var carla = new Person("carla", new InetSocketAddress("10.0.0.9", 5003));
        expect(new Connected("anna"));
        expect(new Listed(List.of(bert)));
        expect(new Joined(carla));
        expect(new Left("bert"));
        assertThat(link.people()).containsExactly(carla);
    }

    @Test
    void theServerMayGiveAnotherName() throws Exception {
        say("WELCOME anna2\nUSERLIST anna2:10.0.0.8:5002\n");
        expect(new Connected("anna2"));
        expect(new Listed(List.of()));
        assertThat(link.name()).isEqualTo("anna2");
    }

    @Test
    void ownTextsAreToldOnce() throws Exception {
        say("WELCOME anna\n");
        expect(new Connected("anna"));
        link.say("hallo");
        expect(new Said("anna", "hallo"));
        assertThat(line()).startsWith("REGISTER anna ");
        assertThat(line()).isEqualTo("BROADCAST anna hallo");
    }

    @Test
    void aNameThatIsTakenIsTold() throws Exception {
        say("ERROR Nickname bereits vergeben\n");
        expect(new Disconnected(Reason.NAME_TAKEN, "Nickname bereits vergeben"));
    }

    @Test
    void otherRefusalsAreTold() throws Exception {
        say("ERROR Adresse bereits registriert\n");
        expect(new Disconnected(Reason.REFUSED, "Adresse bereits registriert"));
    }

    @Test
    void aServerThatGoesIsTold() throws Exception {
        say("WELCOME anna\n");
        expect(new Connected("anna"));
        server.close();
        expect(new Disconnected(Reason.LOST, ""));
    }

    @Test
    void closingSaysGoodbye() throws Exception {
        say("WELCOME anna\n");
        expect(new Connected("anna"));
        link.close();
        expect(new Disconnected(Reason.CLOSED, ""));
        assertThat(line()).startsWith("REGISTER");
        assertThat(line()).isEqualTo("QUIT");
    }

    @Test
    void nobodyThereIsTold() throws Exception {
        int port;
        try (var other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }
        try (var _ = DirectoryLink.open("127.0.0.1", port, "anna", Dialect.LINE, events::add)) {
            expect(new Disconnected(Reason.UNREACHABLE, "127.0.0.1:" + port));
        }
    }

    @Test
    void nothingAServerSendsDoesHarm() throws Exception {
        say("\u0000\u0007\nUSERLIST " + "x".repeat(500_000) + "\nUSER_JOINED a b c\nWELCOME anna\n");
        expect(new Connected("anna"));
        say("BROADCAST_MSG b\u001b[2Jert a\u001b]0;x\u0007\nUSERLIST a:1.2.3.999:5 e\u202ef:1.2.3.4:5\n");
        expect(new Said("b[2Jert", "a]0;x"));
        expect(new Listed(List.of(new Person("ef", new InetSocketAddress("1.2.3.4", 5)))));
        var endless = "x".repeat(1 << 16);
        for (int i = 0; i < 20; i++) {
            say(endless);
        }
        expect(new Disconnected(Reason.LOST, ""));
    }

    @Test
    void aListWithoutEndIsKeptToTenThousand() throws Exception {
        say("WELCOME anna\n");
        expect(new Connected("anna"));
        var much = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            much.append("USER_JOINED p").append(i).append(" 10.0.0.1 5001\n");
        }
        say(much + "BROADCAST_MSG p0 fertig\n");
        for (int i = 0; i < 10_000; i++) {
            expect(new Joined(new Person("p" + i, new InetSocketAddress("10.0.0.1", 5001))));
        }
        expect(new Said("p0", "fertig"));
        assertThat(link.people()).hasSize(10_000);
    }

    private void say(String text) throws IOException {
        server.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int octet = server.getInputStream().read();
                octet != '\n';
                octet = server.getInputStream().read()) {
            assertThat(octet).isNotNegative();
            line.append((char) octet);
        }
        return line.toString();
    }

    private void expect(LinkEvent event) throws InterruptedException {
        assertThat(events.poll(5, TimeUnit.SECONDS)).isEqualTo(event);
    }
}
