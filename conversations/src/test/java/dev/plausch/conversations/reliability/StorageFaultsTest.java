package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.Program;
import dev.plausch.conversations.reliability.ServerProcess.Setup;
import dev.plausch.conversations.script.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// While nothing can be written: who writes is told so, in the door's words; others see nothing of it; coming, going
/// and reading go on; and when it can be written again, all is well again, without a restart.
@Timeout(300)
class StorageFaultsTest {
    @TempDir
    private Path directory;

    /// How it comes that nothing can be written, and how that ends.
    private interface Fault {
        void begin(ServerProcess server) throws IOException;

        void end(ServerProcess server) throws IOException;
    }

    @Test
    void aDiskThatFillsUp() throws Exception {
        try (var disk = SmallDisk.mountedAt(directory.resolve("disk"))) {
            outlive(disk.directory().resolve("data"), new Fault() {
                @Override
                public void begin(ServerProcess server) throws IOException {
                    disk.fill();
                }

                @Override
                public void end(ServerProcess server) throws IOException {
                    disk.makeRoom();
                }
            });
        }
    }

    /// Files that nobody may change, not even by a descriptor that is open already.
    @Test
    void aDatabaseThatIsReadOnlyForAWhile() throws Exception {
        var data = directory.resolve("data");
        var database = data.resolve("plausch.db").toString();
        outlive(data, new Fault() {
            @Override
            public void begin(ServerProcess server) throws IOException {
                boolean isFixed = Shell.succeeds("chattr", "+i", database, database + "-wal");
                Program.assume(isFixed, "chattr +i does not work here");
            }

            @Override
            public void end(ServerProcess server) throws IOException {
                assertThat(Shell.succeeds("chattr", "-i", database, database + "-wal"))
                        .isTrue();
            }
        });
    }

    /// Every write to a file fails, whoever is the user and whatever the file system.
    @Test
    void aProcessThatMayNotWriteFilesForAWhile() throws Exception {
        Program.require("prlimit");
        outlive(directory.resolve("data"), new Fault() {
            @Override
            public void begin(ServerProcess server) throws IOException {
                limit(server, "0:unlimited");
            }

            @Override
            public void end(ServerProcess server) throws IOException {
                limit(server, "unlimited:unlimited");
            }
        });
    }

    /// The disk takes what is written, but does not say that it has.
    @Test
    void aDiskThatFailsToSync() throws Exception {
        var data = directory.resolve("data");
        outlive(data, new Fault() {
            private Optional<Failing> failing = Optional.empty();

            @Override
            public void begin(ServerProcess server) throws IOException {
                failing = Optional.of(Failing.calls(server, "fsync,fdatasync", data));
            }

            @Override
            public void end(ServerProcess server) throws IOException {
                failing.orElseThrow().close();
            }
        });
    }

    private static void limit(ServerProcess server, String bytes) throws IOException {
        var pid = Long.toString(server.program().pid());
        assertThat(Shell.succeeds("prlimit", "--pid", pid, "--fsize=" + bytes)).isTrue();
    }

    private void outlive(Path data, Fault fault) throws Exception {
        var kept = new Kept();
        try (var server = ServerProcess.serving(Setup.of(data).with("history.replay=1"));
                var bert = inRoom(server, "bert");
                var anna = inRoom(server, "anna");
                var frank = Peer.at(server.door("receipt"))) {
            bert.receive("anna ist der Unterhaltung beigetreten\n");
            assertThat(kept.note(frank)).isTrue();
            assertThat(kept.say(anna)).isTrue();
            fault.begin(server);
            try {
                kept.untilRefused(anna, frank);
                // The one who comes reads the last line that was stored.
                try (var carla = inRoom(server, "carla")) {
                    assertThat(carla.line()).endsWith(" anna: " + kept.lastSaid());
                }
                anna.receive("carla ist der Unterhaltung beigetreten\ncarla hat die Unterhaltung verlassen\n");
            } finally {
                fault.end(server);
            }
            assertThat(kept.note(frank)).isTrue();
            assertThat(kept.say(anna)).isTrue();
            kept.readBy(bert, "anna");
            server.stop();
        }
        kept.check(data);
    }

    private static Peer inRoom(ServerProcess server, String name) {
        return Peer.at(server.door("room"))
                .receive("USER")
                .send(name + "\n")
                .receive("Verbindung zum Server aufgebaut\n");
    }
}
