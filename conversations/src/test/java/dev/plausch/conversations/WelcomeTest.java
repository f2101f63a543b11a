package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Entrance;
import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The published directory clients read WELCOME with one `recv(1024)`, and throw away what else that brings. So nothing
/// else may be in that packet, however many people are in the list that comes next. Alone on the machine: a client that
/// is kept from its `recv` for 100 ms loses what it drops.
@Isolated
class WelcomeTest {
    private static final int ROUNDS = 100;
    private static final int AT_ONCE = 10;
    private static final int MOST_TRIES = 20;
    private static final long ALONE_NANOS = 100_000_000L;

    @ParameterizedTest(name = "{0} present")
    @ValueSource(ints = {1, 40, 200})
    void whoDropsWhatComesWithTheirWelcomeHasTheWholeListAndStaysInStep(int present) throws Exception {
        try (var server = Servers.start(Map.of("limits.enabled", "false"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var residents = come(threads, server, "da", 0, present);
            var names = names(residents);
            var speaker = residents.getFirst();
            for (int round = 0; round < ROUNDS; round += AT_ONCE) {
                var came = come(threads, server, "gast", round, AT_ONCE);
                var everybody = new HashSet<>(names);
                everybody.addAll(names(came));
                speaker.say("Runde " + round);
                for (var client : came) {
                    client.readUntil(speaker.name, "Runde " + round);
                    assertThat(client.first).containsAll(names);
                    assertThat(client.present).isEqualTo(everybody);
                }
                leave(came, speaker);
            }
            residents.forEach(Client::close);
        }
    }

    /// As many new clients, the half of them of each dialect, few at a time.
    private static List<Client> come(ExecutorService threads, Server server, String prefix, int from, int count)
            throws Exception {
        var came = new ArrayList<Client>();
        for (int start = from; start < from + count; start += AT_ONCE) {
            var some = new ArrayList<Callable<Client>>();
            for (int i = start; i < Math.min(start + AT_ONCE, from + count); i++) {
                var name = prefix + i;
                boolean lines = i % 2 == 0;
                some.add(() -> onTime(server, name, lines));
            }
            for (var client : threads.invokeAll(some)) {
                came.add(client.get());
            }
        }
        return came;
    }

    /// A client that read its WELCOME before the rest came. One that this machine kept from its `recv` for 100 ms has
    /// lost the list as the published clients would, and shows nothing of the server: another takes its place.
    private static Client onTime(Server server, String name, boolean lines) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            var client =
                    lines ? new LineClient(server, name + "_" + tries) : new FrameClient(server, name + "_" + tries);
            if (client.isOnTime()) {
                client.listed();
                return client;
            }
            client.close();
        }
        throw new AssertionError("this machine is too slow to tell");
    }

    /// Waits until the speaker has read that all of them left.
    private static void leave(List<Client> clients, Client speaker) {
        clients.forEach(Client::close);
        var gone = names(clients);
        while (speaker.present.stream().anyMatch(gone::contains)) {
            speaker.read();
        }
    }

    private static Set<String> names(List<Client> clients) {
        var names = new HashSet<String>();
        clients.forEach(client -> names.add(client.name));
        return names;
    }

    /// Keeps its list of users as the published clients do.
    private abstract static class Client {
        final Peer peer;
        final String name;
        /// In the list that came first.
        Set<String> first = Set.of();
        private final boolean onTime;
        final Set<String> present = new HashSet<>();

        Client(Server server, String name) {
            this.peer = Entrance.OWN_PORT.to(server, "directory");
            this.name = name;
            long sent = System.nanoTime();
            send("REGISTER " + name + " " + peer.port());
            int more = peer.recv(1024).length - welcome().length;
            onTime = more == 0;
            if (!onTime) {
                assertThat(System.nanoTime() - sent).as("WELCOME came alone").isGreaterThan(ALONE_NANOS);
            }
        }

        boolean isOnTime() {
            return onTime;
        }

        /// Reads the list.
        void listed() {
            read();
            first = Set.copyOf(present);
            assertThat(first).contains(name);
        }

        abstract void send(String message);

        abstract byte[] welcome();

        abstract String next();

        void say(String text) {
            send("BROADCAST " + name + " " + text);
        }

        /// One message; what somebody said, or nothing.
        String read() {
            var message = next();
            var words = message.split(" ");
            switch (words[0]) {
                case "USERLIST" -> Arrays.stream(words).skip(1).forEach(entry -> present.add(entry.split(":")[0]));
                case "USER_JOINED" -> present.add(words[1]);
                case "USER_LEFT" ->
                    assertThat(present.remove(words[1])).as(message).isTrue();
                case "BROADCAST", "BROADCAST_MSG" -> {
                    return message.substring(words[0].length() + 1);
                }
                default -> throw new AssertionError(name + " cannot read " + message);
            }
            return "";
        }

        void readUntil(String who, String text) {
            while (!read().equals(who + " " + text)) {
                assertThat(present).isNotEmpty();
            }
        }

        void close() {
            peer.close();
        }
    }

    private static final class LineClient extends Client {
        LineClient(Server server, String name) {
            super(server, name);
        }

        @Override
        void send(String message) {
            peer.send(message + "\n");
        }

        @Override
        byte[] welcome() {
            return ("WELCOME " + name + "\n").getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        String next() {
            return peer.line();
        }
    }

    private static final class FrameClient extends Client {
        FrameClient(Server server, String name) {
            super(server, name);
        }

        @Override
        void send(String message) {
            peer.sendFrame(message);
        }

        @Override
        byte[] welcome() {
            return ("....WELCOME " + name).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        String next() {
            return peer.frame();
        }
    }
}
