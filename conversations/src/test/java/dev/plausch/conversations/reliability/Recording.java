package dev.plausch.conversations.reliability;

import dev.plausch.conversations.Program;
import dev.plausch.conversations.reliability.Departures.Departure;
import dev.plausch.conversations.reliability.ServerProcess.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All that a server asked of the system in one life, from its start to its end, while a crowd talked.
///
/// @param calls in the order in which they began
/// @param departures what it let its clients know, in the order in which it left
record Recording(List<Call> calls, List<Departure> departures) {

    /// Nothing does so much.
    private static final long LIFE = 1L << 40;

    /// How the server ends.
    enum End {
        STOPPED,
        KILLED
    }

    /// A talk to record.
    ///
    /// @param prefix of everybody's name
    /// @param people how many
    /// @param atOnce how many of them talk at the same time
    /// @param each how many messages each writes at least; then one each until SQLite's log began anew
    /// @param life of which the server is recorded, so that what it does is placed behind its earlier lives
    record Talk(String prefix, int people, int atOnce, int each, long seed, int life) {}

    /// Records a server.
    ///
    /// @param setup with a transport whose writes are calls
    static Recording of(Setup setup, Path log, Talk talk, Ledger ledger, End end) throws Exception {
        Program.require("strace");
        var recorded = setup.behind(Strace.recording(log));
        try (var server = ServerProcess.serving(recorded);
                var crowd = Crowd.entering(server, talk.prefix, talk.people, ledger)) {
            crowd.talk(talk.each, talk.atOnce, talk.seed);
            try (var checkpoints = Checkpoints.of(setup.data())) {
                while (!checkpoints.logBeganAnew()) {
                    checkpoints.await();
                    crowd.talk(1, talk.atOnce, talk.seed);
                }
            }
            switch (end) {
                case STOPPED -> server.stop();
                case KILLED -> server.kill();
            }
            crowd.awaitEnd();
            return read(log, talk.life * LIFE, crowd);
        }
    }

    private static Recording read(Path log, long from, Crowd crowd) throws IOException {
        var calls = Strace.read(log, from);
        Files.delete(log);
        return new Recording(calls, Departures.of(calls, crowd.writers()));
    }
}
