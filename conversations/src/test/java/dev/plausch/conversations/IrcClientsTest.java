package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// irssi and WeeChat, as they come, in terminals. Alone on the machine: they wait for seconds before they connect
/// again.
@Isolated
class IrcClientsTest {
    /// The message of the day's last line.
    private static final String CONNECTED = "is on disk";

    @TempDir
    Path folder;

    private enum Client {
        IRSSI,
        WEECHAT;

        /// The command that connects as anna, and does so again 3 s after the connection has ended.
        String command(Path folder, int port) throws IOException {
            return switch (this) {
                case IRSSI -> {
                    Program.require("irssi");
                    Files.writeString(folder.resolve("config"), """
                        settings = {
                          core = { real_name = "Anna"; user_name = "anna"; server_reconnect_time = "3s"; };
                          "fe-text" = { actlist_sort = "refnum"; };
                        };
                        """);
                    yield "irssi --home=" + folder + " -n anna -c 127.0.0.1 -p " + port;
                }
                case WEECHAT -> {
                    Program.require("weechat");
                    yield "weechat -d " + folder + " -r '/server add plausch 127.0.0.1/" + port
                            + " -nicks=anna -autoreconnect_delay=3; /connect plausch'";
                }
            };
        }
    }

    @SuppressWarnings("try")
    @ParameterizedTest
    @EnumSource
    void joinsTalksModeratesAndComesBack(Client client) throws IOException {
        int port = freePort();
        var settings = Map.of("listen.irc", Integer.toString(port));
        try (var tmux = new Tmux(folder, "C")) {
            var anna = tmux.open();
            try (var server = Servers.start(settings);
                    var bert = inRoom(server);
                    var carla = atIrc(server)) {
                anna.enters(client.command(folder, port)).sees(CONNECTED);
                anna.enters("/join #lobby");
                bert.receive("anna ist der Unterhaltung beigetreten\n");
                talk(anna, bert);
                moderate(anna, carla);
                server.close();
                bert.receive("Der Server wird beendet\n");
            }
            try (var server = Servers.start(settings);
                    var bert = inRoom(server)) {
                bert.receive("anna ist der Unterhaltung beigetreten\n");
                anna.enters("/msg #lobby wieder da");
                bert.receive("anna: wieder da\n");
                anna.enters("/quit");
                bert.receive("anna hat die Unterhaltung verlassen\n");
            }
        }
    }

    private static void talk(Tmux.Terminal anna, Peer bert) throws IOException {
        anna.enters("Grüße an alle");
        bert.receive("anna: Grüße an alle\n").send("Grüße zurück\n");
        anna.sees("zurück").enters("/me winkt");
        bert.receive("* anna winkt\n");
        anna.enters("/msg bert nur du");
        bert.receive("[privat] anna: nur du\n").send("@anna auch du\n");
        anna.enters("/query bert").sees("auch du");
    }

    /// In a channel that carla has made.
    private static void moderate(Tmux.Terminal anna, Peer carla) throws IOException {
        carla.send("JOIN #tee\r\n");
        assertThat(carla.line()).matches(":carla!\\S+ JOIN #tee\r");
        assertThat(carla.line()).endsWith("353 carla = #tee :@carla\r");
        assertThat(carla.line()).contains(" 366 ");
        anna.enters("/join #tee");
        assertThat(carla.line()).matches(":anna!\\S+ JOIN #tee\r");
        carla.send("MODE #tee +o anna\r\n");
        assertThat(carla.line()).matches(":carla!\\S+ MODE #tee \\+o anna\r");
        anna.enters("/topic #tee Tee um vier");
        assertThat(carla.line()).matches(":anna!\\S+ TOPIC #tee :Tee um vier\r");
        anna.enters("/mode #tee +i");
        assertThat(carla.line()).matches(":anna!\\S+ MODE #tee \\+i\r");
        anna.enters("/kick carla genug");
        assertThat(carla.line()).matches(":anna!\\S+ KICK #tee carla :genug\r");
        carla.send("JOIN #tee\r\n");
        assertThat(carla.line()).endsWith("473 carla #tee :Cannot join channel (+i)\r");
        anna.enters("/invite carla #tee");
        assertThat(carla.line()).matches(":anna!\\S+ INVITE carla #tee\r");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Peer inRoom(Server server) {
        return Peer.at(server.address("room").orElseThrow())
                .receive("USER")
                .send("bert\n")
                .receive("Verbindung zum Server aufgebaut\n");
    }

    private static Peer atIrc(Server server) {
        var carla = Peer.at(server.address("irc").orElseThrow()).send("NICK carla\r\nUSER carla 0 * :Carla\r\n");
        while (!carla.line().contains(" 376 ")) {}
        return carla;
    }
}
