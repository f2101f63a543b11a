package dev.plausch.app.lan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.app.Doors;
import dev.plausch.wire.Language;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanWelcomeTest {
    private static final List<InetAddress> ADDRESSES =
            List.of(InetAddress.ofLiteral("192.168.0.5"), InetAddress.ofLiteral("fd00::2"));

    @Test
    void everyAddressIsNamedWithBothWaysOfHttp() {
        assertThat(lines(Language.GERMAN, "main", 9000))
                .contains(
                        "So kommen andere herein:",
                        "  http://192.168.0.5:9000   https://192.168.0.5:9000",
                        "  http://[fd00::2]:9000   https://[fd00::2]:9000")
                .anyMatch(line -> line.startsWith("Im Terminal:  nc 192.168.0.5 9000 "))
                .anyMatch(line -> line.contains("ca.pem"));
    }

    @Test
    void itSpeaksEnglishToo() {
        assertThat(lines(Language.ENGLISH, "main", 9000))
                .contains("How others come in:")
                .anyMatch(line -> line.startsWith("In a terminal:  nc 192.168.0.5 9000 "));
    }

    @Test
    void withoutTheMainDoorTheWebDoorIsNamed() {
        assertThat(lines(Language.GERMAN, "web", 8080))
                .contains("  http://192.168.0.5:8080")
                .noneMatch(line -> line.contains("nc "));
    }

    @Test
    void withoutBothNothingIsPromised() {
        assertThat(lines(Language.GERMAN, "room", 7777)).isEmpty();
    }

    @Test
    void aPasswordIsSpokenOf() {
        var doors = new Doors(Map.of("main", new InetSocketAddress(9000)), List.of(), List.of("directory"));
        assertThat(new LanWelcome(Language.ENGLISH, doors, ADDRESSES, Path.of("data"), false).lines())
                .contains("In a terminal:  nc 192.168.0.5 9000   (wait for USER, type a name, then the password,"
                        + " and talk)");
    }

    @Test
    void everyFirewallHasAHint() {
        for (var firewall : Firewall.values()) {
            assertThat(firewall.hint(9000, Language.GERMAN)).isNotBlank();
            assertThat(firewall.hint(9000, Language.ENGLISH)).isNotBlank();
        }
        assertThat(Firewall.UFW.hint(9000, Language.GERMAN)).isEqualTo("sudo ufw allow 9000/tcp");
    }

    private static List<String> lines(Language language, String door, int port) {
        var doors = new Doors(Map.of(door, new InetSocketAddress(port)), List.of(), List.of());
        return new LanWelcome(language, doors, ADDRESSES, Path.of("data"), false).lines();
    }
}
