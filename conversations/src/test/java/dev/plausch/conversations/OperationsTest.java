package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Change;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Store.Outcome;
import dev.plausch.core.Text;
import dev.plausch.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `plausch backup`, `restore`, `export` and `import` as programs, as `docs/operations.md` shows them.
@DisabledOnOs(OS.WINDOWS)
class OperationsTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```console\n(.*?)^```$");

    @TempDir
    private Path directory;

    @Test
    void theExamplesOfTheManualDoWhatItSays() throws Exception {
        var commands = commands();
        assertThat(commands).hasSizeGreaterThan(5);
        Files.writeString(directory.resolve("#garten.log"), commands.getFirst().output());

        for (var command : commands) {
            assertThat(shell(command.line())).as(command.line()).matches(command.expected());
        }
    }

    /// The database is larger than the memory.
    @Test
    void whatIsExportedAndImportedIsExportedTheSameInLittleMemory() throws Exception {
        fill(directory.resolve("one").resolve(SqliteStore.FILE), 40_000);

        shell("plausch export --data one > first.jsonl");
        assertThat(Files.size(directory.resolve("first.jsonl"))).isGreaterThan(40_000_000);
        assertThat(shell("plausch import --data two first.jsonl")).isEqualTo("40000 Nachrichten übernommen\n");
        shell("plausch export --data two > second.jsonl");

        assertThat(Files.mismatch(directory.resolve("first.jsonl"), directory.resolve("second.jsonl")))
                .isEqualTo(-1);
        assertThat(shell("plausch export --data two | head -n 1 | wc -l").strip())
                .isEqualTo("1");
    }

    private record Example(String line, String output) {
        /// `…` is anything.
        Pattern expected() {
            return Pattern.compile(Pattern.quote(output).replace("…", "\\E.*\\Q"), Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    private static List<Example> commands() throws IOException {
        var examples = new ArrayList<Example>();
        var text = Files.readString(Repository.ROOT.resolve("docs").resolve("operations.md"));
        EXAMPLE.matcher(text).results().forEach(block -> {
            for (var command : block.group(1).split("(?m)^\\$ ")) {
                if (!command.isEmpty()) {
                    var lines = command.split("\n", 2);
                    examples.add(new Example(lines[0], lines[1]));
                }
            }
        });
        return examples;
    }

    /// What a command says, on standard output and error.
    private String shell(String command) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var plausch = "plausch() { '" + java + "' -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                + " --enable-native-access=ALL-UNNAMED -cp \"$CLASSES\" dev.plausch.app.Main \"$@\"; }; ";
        var builder = new ProcessBuilder("sh", "-c", plausch + command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        builder.environment().put("XDG_DATA_HOME", directory.resolve("data").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes());
    }

    private static void fill(Path file, int messages) throws Exception {
        var room = new Message.InRoom(RoomName.of("#lobby").orElseThrow());
        var anna = Name.known("anna");
        try (var store = SqliteStore.openFile(file)) {
            for (long first = 1; first < messages; first += 1_000) {
                List<Change> group = new ArrayList<>();
                LongStream.range(first, first + 1_000)
                        .forEach(id -> group.add(new Message(
                                new MessageId(id << 22), room, anna, Text.known("ä\"\n" + id + "x".repeat(1_000)))));
                var outcome = new CompletableFuture<Outcome>();
                store.commit(group, outcome::complete);
                assertThat(outcome.join()).isEqualTo(Outcome.COMMITTED);
            }
        }
    }
}
