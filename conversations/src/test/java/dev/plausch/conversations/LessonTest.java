package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.app.tour.Pace;
import dev.plausch.app.tour.Tour;
import dev.plausch.wire.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A lesson, on real terminals, with real programs: what stands on them at its end is what `docs/tour.md` shows.
/// Alone on the machine: a client's help comes within the 100 ms that the directory's WELCOME stays alone.
@Isolated
class LessonTest {
    @TempDir
    Path folder;

    @Test
    void theTranscriptIsReal() throws IOException {
        try (var tmux = new Tmux(folder, "en_US")) {
            makeCommand();
            var teacher = tmux.open()
                    .types("./plausch serve --set server.language=en")
                    .sees("For this machine only");
            var ports = new Ports(teacher.screen());

            var anna = tmux.open().types("nc localhost " + ports.of("main")).sees("USER");
            anna.types("anna").sees("Connected to the server");
            var bert = tmux.open().types("nc localhost " + ports.of("main")).sees("USER");
            bert.types("bert").sees("Connected to the server");
            anna.sees("bert has joined the conversation").types("Hello bert");
            bert.sees("anna: Hello bert").types("@anna Nobody else reads this");
            anna.sees("[private] bert: Nobody else reads this");

            var peer = "./plausch peer localhost:" + ports.of("main") + " --name ";
            var carla = tmux.open().types(peer + "carla").sees("/quit").sees("2 here: /list");
            anna.sees("carla has joined the conversation");
            bert.sees("carla has joined the conversation");
            var dora = tmux.open().types(peer + "dora").sees("/quit").sees("3 here: /list");
            anna.sees("dora has joined the conversation");
            bert.sees("dora has joined the conversation");
            carla.sees("dora has joined").types("Good morning").sees("carla: Good morning");
            anna.sees("carla: Good morning");
            bert.sees("carla: Good morning");
            dora.sees("carla: Good morning")
                    .types("/list")
                    .sees("carla  127.0.0.1  UDP ")
                    .sees("\r\n");

            carla.types("/chat dora").sees("Asking dora ...");
            dora.sees("carla wants to chat with you: /accept carla or /decline carla")
                    .types("/accept carla");
            carla.sees("Private chat with dora").types("/to dora Straight to you, past the server");
            dora.sees("[private] carla: Straight to you, past the server").types("/to carla Got it");
            carla.sees("[private] dora: Got it").types("/close dora").sees("Chat with dora ended");
            dora.sees("carla has ended the chat");

            var emil = tmux.open()
                    .types("./plausch send localhost:" + ports.of("receipt"))
                    .sees("to end: ");
            emil.types("Homework is done").sees("Daten erfolgreich empfangen!").sees("to end: ");
            emil.types("exit").sees("$ ");
            emil.types("echo backup done | nc -N localhost " + ports.of("receipt"))
                    .sees("empfangen!$ ");

            teacher.types("list").sees("connected").types("exit").sees("$ ");
            anna.sees("The server is stopping");
            bert.sees("The server is stopping");
            carla.sees("The server is gone").types("/quit").sees("$ ");
            dora.sees("The server is gone").types("/quit").sees("$ ");

            TourPage.check("teacher", ports.usual(teacher.screen()));
            TourPage.check("anna", ports.usual(anna.screen()));
            TourPage.check("bert", ports.usual(bert.screen()));
            TourPage.check("carla", ports.usual(carla.screen()));
            TourPage.check("dora", ports.usual(dora.screen()));
            TourPage.check("emil", ports.usual(emil.screen()));
        }
    }

    @Test
    void theToursTranscriptIsReal() throws Exception {
        var out = new ByteArrayOutputStream();
        new Tour(Language.ENGLISH, new PrintStream(out, true, StandardCharsets.UTF_8), false, Pace.NONE)
                .run(Optional.empty());
        var shown = out.toString(StandardCharsets.UTF_8);
        TourPage.check("tour", new Ports(shown).usual(shown));
    }

    /// `./plausch` for the shells: what a build has made, and any free ports, whose numbers are then made the usual.
    private void makeCommand() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = Files.writeString(folder.resolve("plausch"), """
            #!/bin/sh
            if [ "$1" = serve ]; then
                shift
                set -- serve --set directory.peers=0 --set listen.main=0 --set listen.room=0 \\
                    --set listen.relay=0 --set listen.receipt=0 --set listen.irc=0 --set listen.ircs=0 --set listen.web=0 "$@"
            fi
            unset XDG_DATA_HOME
            exec '%s' -Duser.home='%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \\
                --sun-misc-unsafe-memory-access=allow -cp '%s' dev.plausch.app.Main "$@"
            """.formatted(java, folder, classes));
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }
}
