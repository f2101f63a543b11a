package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.irc.Capability;
import dev.plausch.wire.irc.ChannelMode;
import dev.plausch.wire.irc.ISupport;
import dev.plausch.wire.irc.IrcCommand;
import dev.plausch.wire.irc.Membership;
import dev.plausch.wire.irc.Numeric;
import dev.plausch.wire.irc.UserMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `docs/protocols/irc.md` has a row for everything that the codec knows, and for nothing twice.
class IrcPageTest {
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "conversations", "irc");
    private static final Path TESTS = Path.of("src", "test", "java", "dev", "plausch", "conversations");

    private static List<String> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(Repository.ROOT.resolve("docs/protocols/irc.md")).stream()
                .filter(line -> line.startsWith("| "))
                .toList();
    }

    @Test
    void everyCommandHasARow() {
        for (var command : IrcCommand.values()) {
            assertRow("| %s |".formatted(command.name()));
            assertThat(row("| %s |".formatted(command.name())))
                    .contains("| %d |%s |".formatted(command.params(), command.isAllowedUnregistered() ? " yes" : ""));
        }
    }

    @Test
    void everyNumericHasARow() {
        for (var numeric : Numeric.values()) {
            assertRow("| %s | %s |".formatted(numeric.digits(), numeric));
        }
    }

    @Test
    void everyCapabilityHasARow() {
        for (var capability : Capability.values()) {
            assertRow("| %s |".formatted(capability.word()));
        }
        assertThat(row("| draft/multiline |")).contains(Capability.multilineValue());
    }

    @Test
    void everyModeHasARow() {
        Stream.of(ChannelMode.values()).forEach(mode -> assertRows("| %c |".formatted(mode.letter())));
        Stream.of(UserMode.values()).forEach(mode -> assertRows("| %c |".formatted(mode.letter())));
        for (var rank : Membership.values()) {
            assertRow("| %c `%c` |".formatted(rank.letter(), rank.prefix()));
        }
    }

    @Test
    void everyTokenHasARow() {
        for (var token : ISupport.of("x").tokens()) {
            assertRow("| `%s` |".formatted(token.replaceAll("=.*", "")));
        }
    }

    /// In the rows a name in backticks behind `yes:` or `partly` is a script's.
    @Test
    void everyScriptThatIsNamedIsThere() {
        var named = rows.stream()
                .map(row -> Pattern.compile("\\| (?:yes|partly)[^|]*\\|$").matcher(row))
                .filter(Matcher::find)
                .flatMap(
                        row -> Pattern.compile("`([^`]+)`").matcher(row.group()).results())
                .map(name -> name.group(1))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named).allSatisfy(name -> assertThat(proof(name)).exists());
    }

    /// A script, or a test where a script does not suffice.
    private static Path proof(String name) {
        return name.endsWith("Test") ? TESTS.resolve(name + ".java") : SCRIPTS.resolve(name + ".talk");
    }

    private static void assertRow(String beginning) {
        assertThat(rows.stream().filter(row -> row.startsWith(beginning)))
                .as(beginning)
                .hasSize(1);
    }

    /// A letter can be a mode of channels and one of people.
    private static void assertRows(String beginning) {
        assertThat(rows).as(beginning).anyMatch(row -> row.startsWith(beginning));
    }

    private static String row(String beginning) {
        return rows.stream()
                .filter(row -> row.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
