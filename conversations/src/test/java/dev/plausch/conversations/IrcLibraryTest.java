package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Peer;
import dev.plausch.conversations.script.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// irc-framework, which others wrote, under Node.
@Isolated
class IrcLibraryTest {
    private static final Path MODULES = Path.of("target", "node").toAbsolutePath();

    /// Once a build; a machine without a network can only skip it.
    @BeforeAll
    static void install() throws IOException {
        Program.require("node");
        Program.require("npm");
        if (!Files.exists(MODULES.resolve("node_modules").resolve("irc-framework"))) {
            Files.createDirectories(MODULES);
            try (var npm = Program.start(
                    "npm",
                    "install",
                    "--prefix",
                    MODULES.toString(),
                    "--no-audit",
                    "--no-fund",
                    "--no-package-lock",
                    "--ignore-scripts",
                    "irc-framework",
                    "ws")) {
                Program.assume(npm.output().contains("added"), "npm reaches no registry");
            }
        }
    }

    private static String door(String how) {
        return switch (how) {
            case "tls" -> "ircs";
            case "ws" -> "web";
            default -> "irc";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "tls", "ws"})
    void joinsTalksAndQuits(String how) throws IOException {
        try (var server = Servers.start(Map.of());
                var bert = Peer.at(server.address("room").orElseThrow())) {
            bert.receive("USER").send("bert\n").receive("Verbindung zum Server aufgebaut\n");
            var door = server.address(door(how)).orElseThrow();
            try (var node = Program.node("framework.mjs", MODULES, how, Integer.toString(door.getPort()))) {
                bert.receive("anna ist der Unterhaltung beigetreten\nanna: Grüße aus Node\n");
                bert.send("Grüße zurück\n").receive("[privat] anna: nur du\n");
                bert.send("@anna auch du\n").receive("anna hat die Unterhaltung verlassen\n");
                assertThat(node.output()).isEqualTo("""
                    anna joins #lobby
                    anna to #lobby: Grüße aus Node
                    bert to #lobby: Grüße zurück
                    anna to bert: nur du
                    bert to anna: auch du
                    bert is room@plausch/room
                    """);
            }
        }
    }
}
