package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.reliability.Departures.Departure;
import dev.plausch.conversations.reliability.Recording.End;
import dev.plausch.conversations.reliability.Recording.Talk;
import dev.plausch.conversations.reliability.ServerProcess.Setup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The order of acknowledgement and fsync, as the system saw it: nothing of a message begins to leave the server before
/// the fsync that covers it has come back.
@Timeout(300)
class AckAfterFsyncTest {
    private static final int PEOPLE = 20;
    /// Few, so that there are many groups.
    private static final int AT_ONCE = 4;

    private static final int EACH = 55;

    @TempDir
    private Path directory;

    /// io_uring's writes are no calls, so nobody sees them.
    @ParameterizedTest
    @ValueSource(strings = {"nio", "epoll"})
    void nothingLeavesBeforeItIsOnDisk(String transport) throws Exception {
        var ledger = new Ledger();
        var recording = record(setup(transport), ledger);

        assertThat(ledger.known()).hasSize(ledger.said()).hasSizeGreaterThan(1_000);
        assertThat(recording.departures()).extracting(Departure::message).containsAll(ledger.known());
        assertThat(recording.departures()).anyMatch(Departure::isReceipt).anyMatch(each -> !each.isReceipt());
        assertThat(early(recording)).isEmpty();
    }

    /// A rig that finds nothing here would find nothing there.
    @Test
    void withoutTheSyncTheRigFindsWhatLeavesTooEarly() throws Exception {
        assertThat(early(record(setup("nio").withoutSync(), new Ledger()))).hasSizeGreaterThan(1_000);
    }

    private Setup setup(String transport) {
        return Setup.of(directory.resolve("data")).with("server.transport=" + transport);
    }

    private Recording record(Setup setup, Ledger ledger) throws Exception {
        var log = directory.resolve("calls");
        return Recording.of(setup, log, new Talk("a", PEOPLE, AT_ONCE, EACH, 1, 0), ledger, End.STOPPED);
    }

    private static List<Departure> early(Recording recording) {
        var syncs = Syncs.of(recording.calls());
        return recording.departures().stream()
                .filter(each -> syncs.durableAt(each.message()).orElse(Call.NEVER) >= each.at())
                .toList();
    }
}
