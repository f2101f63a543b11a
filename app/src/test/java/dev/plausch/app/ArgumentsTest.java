package dev.plausch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ArgumentsTest {
    @Test
    void withoutOptionsThereIsNothing() throws Mistake {
        assertThat(arguments()).isEqualTo(Arguments.NONE);
    }

    @Test
    void allOptionsAreRead() throws Mistake {
        assertThat(arguments(
                        "--config=a.toml", "--data", "d", "--bind", "::1", "--set", "a=1", "-s", "b=x=y", "--watch"))
                .isEqualTo(new Arguments(
                        Optional.of(Path.of("a.toml")),
                        Optional.of(Path.of("d")),
                        Optional.of("::1"),
                        List.of("a=1", "b=x=y"),
                        true));
    }

    @Test
    void lanIsAllInterfaces() throws Mistake {
        assertThat(arguments("--lan").host()).contains("*");
        assertThat(arguments("--lan").isLan()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:9000", "a b", "[::1]:9000", ""})
    void aHostWithAPortIsRefused(String host) {
        assertThatThrownBy(() -> arguments("--bind", host)).isInstanceOf(Mistake.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "kiste.local", "::1", "[fd00::2]", "::"})
    void everyFormOfAHostIsTaken(String host) throws Mistake {
        assertThat(arguments("--bind", host).host()).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nope", "--set", "extra", "--lan --bind x"})
    void aMistakeEndsWithTwo(String options) {
        assertThat(Main.run(("serve " + options).split(" "))).isEqualTo(Main.MISTAKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, /var/data, /var/data/plausch",
        "Linux, relative, /home/anna/.local/share/plausch",
        "Linux, '', /home/anna/.local/share/plausch",
        "Mac OS X, /var/data, /home/anna/Library/Application Support/plausch",
        "Windows 11, /var/data, /app/plausch"
    })
    void everySystemHasItsPlaceForData(String system, String xdg, String place) {
        assertThat(DataDirectory.of(system, "/home/anna", Map.of("XDG_DATA_HOME", xdg, "LOCALAPPDATA", "/app")))
                .isEqualTo(Path.of(place));
    }

    private static Arguments arguments(String... options) throws Mistake {
        var all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(options));
        return Arguments.of(new CommandLine(Commands.spec())
                .parseArgs(all.toArray(String[]::new))
                .subcommand());
    }
}
