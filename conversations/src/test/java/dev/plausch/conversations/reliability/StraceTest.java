package dev.plausch.conversations.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StraceTest {
    @TempDir
    private Path directory;

    @Test
    void callsThatOverlapAreToldApart() throws Exception {
        var calls = read("""
            7  pwrite64(12, "\\x61\\x62", 2, 4096) = 2
            7  fdatasync(12 <unfinished ...>
            8  writev(14, [{iov_base="\\x63", iov_len=1}, {iov_base="\\x64\\x65", iov_len=2}], 2 <unfinished ...>
            7  <... fdatasync resumed>)                = 0
            8  <... writev resumed>)                   = 3
            9  write(2, "\\x66", 1)           = -1 EPIPE (Broken pipe)
            8  fsync(12 <unfinished ...>
            8  +++ killed by SIGKILL +++
            """);

        assertThat(calls).extracting(Call::name).containsExactly("pwrite64", "fdatasync", "writev", "write", "fsync");
        assertThat(calls).extracting(Call::begun).containsExactly(1L, 2L, 3L, 6L, 7L);
        assertThat(calls).extracting(Call::ended).containsExactly(1L, 4L, 5L, 6L, Call.NEVER);
        assertThat(calls).extracting(Call::succeeded).containsExactly(true, true, true, false, false);
        assertThat(calls.getFirst().number(-1)).isEqualTo(4096);
        assertThat(calls.getFirst().data()).asString().isEqualTo("ab");
        assertThat(calls.get(2).data()).asString().isEqualTo("cde");
        assertThat(calls.get(2).descriptor()).isEqualTo(14);
    }

    private List<Call> read(String text) throws Exception {
        return Strace.read(Files.writeString(directory.resolve("log"), text), 0);
    }
}
