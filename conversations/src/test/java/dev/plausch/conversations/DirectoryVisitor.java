package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One of the published directory clients.
abstract class DirectoryVisitor extends Visitor {
    DirectoryVisitor(Peer peer, String name) {
        super(peer, name);
    }

    abstract void send(String message);

    /// The next message.
    abstract String next();

    /// The word for what others said.
    abstract String broadcast();

    @Override
    void enter(List<String> present) {
        // Once: a peer that was greeted too early begins anew, at another port.
        int udpPort = peer.port();
        send("REGISTER " + name() + " " + udpPort);
        assertThat(next()).isEqualTo("WELCOME " + name());
        var words = next().split(" ");
        assertThat(words[0]).isEqualTo("USERLIST");
        var nicks = Arrays.stream(words).skip(1).map(entry -> entry.split(":")[0]);
        assertThat(nicks)
                .containsExactlyElementsOf(
                        Stream.concat(present.stream(), Stream.of(name())).toList());
        assertThat(next()).isEqualTo("USER_JOINED " + name() + " 127.0.0.1 " + udpPort);
    }

    @Override
    void sayToLobby(String text) {
        send("BROADCAST " + name() + " " + text);
    }

    @Override
    void tell(String to, String text) {
        throw new UnsupportedOperationException("they speak with others directly");
    }

    @Override
    void expectJoined(String who) {
        assertThat(next()).startsWith("USER_JOINED " + who + " 127.0.0.1 ");
    }

    @Override
    void expectSaid(String who, String text) {
        assertThat(next()).isEqualTo(broadcast() + " " + who + " " + text);
    }

    @Override
    void expectTold(String who, String text) {
        assertThat(next()).isEqualTo(broadcast() + " plausch [privat] " + who + ": " + text);
    }

    @Override
    void expectLeft(String who) {
        assertThat(next()).isEqualTo("USER_LEFT " + who);
    }

    @Override
    String door() {
        return "directory";
    }

    /// The older client: each message a line.
    static final class Lines extends DirectoryVisitor {
        Lines(Peer peer, String name) {
            super(peer, name);
        }

        @Override
        void send(String message) {
            peer.send(message + "\n");
        }

        @Override
        String next() {
            return peer.line();
        }

        @Override
        String broadcast() {
            return "BROADCAST_MSG";
        }

        @Override
        void expectSaid(String who, String text) {
            text.lines().forEach(line -> super.expectSaid(who, line));
        }
    }

    /// The newer client: each message behind its length; what it says itself returns to it.
    static final class Frames extends DirectoryVisitor {
        Frames(Peer peer, String name) {
            super(peer, name);
        }

        @Override
        void send(String message) {
            peer.sendFrame(message);
        }

        @Override
        String next() {
            return peer.frame();
        }

        @Override
        String broadcast() {
            return "BROADCAST";
        }

        @Override
        void sayToLobby(String text) {
            super.sayToLobby(text);
            expectSaid(name(), text);
        }
    }
}
