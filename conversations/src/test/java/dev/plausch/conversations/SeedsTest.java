package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.script.Servers;
import dev.plausch.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where the seeds' clients look for their servers, and `docs/seeds.md`, which says what became of the seeds.
class SeedsTest {

    @Test
    void theDoorsHaveTheSeedsPorts() {
        var listen = Settings.defaults(Path.of("target", "data")).listen();
        assertThat(listen.room()).isEqualTo("7777");
        assertThat(listen.relay()).isEqualTo("12345");
        assertThat(listen.receipt()).isEqualTo("5000");
        assertThat(listen.main()).isEqualTo("9000");
    }

    @Test
    void aPortWithoutAHostIsOpenToThisMachineOnly() {
        try (var server = Servers.start(Map.of("listen.room", "0"))) {
            var address = server.address("room").orElseThrow().getAddress();
            assertThat(address.getHostAddress()).isEqualTo("127.0.0.1");
        }
    }

    /// `DocLinksTest` sees to it that what is linked exists.
    @Test
    void everySentenceIsShownOrSaidToBeOtherwise() throws IOException {
        var rows = Files.readAllLines(Repository.ROOT.resolve(Path.of("docs", "seeds.md"))).stream()
                .filter(line -> line.startsWith("| ") && line.split(" \\| ").length >= 3)
                .filter(line -> !line.startsWith("| the seed says"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(60).allMatch(SeedsTest::isShownOrOtherwise);
    }

    private static boolean isShownOrOtherwise(String row) {
        var cells = row.split(" \\| ");
        boolean shown = cells[2].contains("](../");
        boolean otherwise = cells.length > 3 && !cells[3].replace("|", "").isBlank();
        return shown || otherwise;
    }
}
