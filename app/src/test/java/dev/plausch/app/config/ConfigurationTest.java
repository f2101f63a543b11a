package dev.plausch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plausch.app.Mistake;
import dev.plausch.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    @TempDir
    Path data;

    @Test
    void withoutAnythingTheDefaultsHold() throws Mistake {
        assertThat(set().settings()).isEqualTo(Settings.defaults(data));
    }

    @Test
    void everyKindOfKeyCanBeSetInTheFile() throws Exception {
        var settings = file("""
            [server]
            name = "klasse7b"
            language = "en"
            [listen]
            room = 7778
            web = "off"
            [limits]
            enabled = false
            send-queue-bytes = 65_536
            """).settings();
        assertThat(settings.server().name()).isEqualTo("klasse7b");
        assertThat(settings.server().language()).isEqualTo("en");
        assertThat(settings.listen().room()).isEqualTo("7778");
        assertThat(settings.listen().web()).isEqualTo("off");
        assertThat(settings.listen().main()).isEqualTo("9000");
        assertThat(settings.limits().enabled()).isFalse();
        assertThat(settings.limits().sendQueueBytes()).isEqualTo(65_536);
    }

    @Test
    void everyKeyCanBeSetToItsDefaultOnTheCommandLine() throws Mistake {
        var all = Keys.of(Settings.defaults(data)).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        assertThat(set(all)).isEqualTo(new Configuration.Read(Settings.defaults(data), List.of()));
    }

    @Test
    void theLastAssignmentWinsOverTheFile() throws Exception {
        var read = Configuration.read(
                data,
                Optional.of(write("server.language = \"de\"\n")),
                List.of("server.language=de", "server.language=en"),
                Optional.empty());
        assertThat(read.settings().server().language()).isEqualTo("en");
    }

    @Test
    void anUnknownKeyIsNamedInTheError() throws Exception {
        var path = write("[listen]\n\n# where\nraum = 7778\n");
        assertThat(mistakeIn(path)).isEqualTo(path + ":4: unknown key listen.raum; did you mean listen.room?");
        assertThat(mistake("limits.brst=3"))
                .isEqualTo("--set limits.brst: unknown key limits.brst; did you mean limits.burst?");
        assertThat(mistake("language=en")).endsWith("unknown key language; did you mean server.language?");
    }

    @Test
    void anUnknownTableIsNamedInTheError() throws Exception {
        var path = write("\n[lisden]\nroom = 1\n");
        assertThat(mistakeIn(path)).isEqualTo(path + ":2: unknown table [lisden]");
    }

    @Test
    void aWrongTypeIsNamedWithItsLine() throws Exception {
        var path = write("[limits]\nburst = 2.5\n");
        assertThat(mistakeIn(path)).isEqualTo(path + ":2: limits.burst = 2.5 is not a whole number from 1 to 1000000");
        var quoted = write("[limits]\nenabled = \"yes\"\n");
        assertThat(mistakeIn(quoted)).isEqualTo(quoted + ":2: limits.enabled = \"yes\" is not true or false");
        var unquoted = write("server.network = 5\n");
        assertThat(mistakeIn(unquoted)).isEqualTo(unquoted + ":1: server.network = 5 is not text in quotes");
    }

    @Test
    void brokenTomlIsToldWithItsLine() throws Exception {
        var path = write("[server]\nname = \n");
        assertThat(mistakeIn(path)).startsWith(path + ":2: not valid TOML: ").doesNotContain("\n");
    }

    @Test
    void aMissingFileIsTold() {
        assertThat(mistakeIn(data.resolve("none.toml"))).endsWith("none.toml: there is no such file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        server.language=fr          | --set server.language = "fr" is not "de" or "en"
        server.transport=foo        | --set server.transport = "foo" is not "auto", "io_uring", "epoll", "kqueue" or "nio"
        receipt.mode=both           | --set receipt.mode = "both" is not "single" or "multi"
        listen.room=70000           | --set listen.room = "70000" is not "off", a port from 0 to 65535, or HOST:PORT
        listen.room=::1:5           | --set listen.room = "::1:5" is not "off", a port from 0 to 65535, or HOST:PORT
        directory.peers=9-5         | --set directory.peers = "9-5" is not UDP ports FIRST-LAST (1 to 65535), or "0" for any free ones
        directory.peers=1-70000     | --set directory.peers = "1-70000" is not UDP ports FIRST-LAST (1 to 65535), or "0" for any free ones
        limits.burst=-1             | --set limits.burst = -1 is not a whole number from 1 to 1000000
        limits.burst=99999999999    | --set limits.burst = "99999999999" is not a whole number from 1 to 1000000
        limits.enabled=ja           | --set limits.enabled = "ja" is not true or false
        server.name=two words       | --set server.name = "two words" is not a name without spaces, 1 to 30 characters
        server.lobby=lobby          | --set server.lobby = "lobby" is not a room's name: # and 1 to 49 characters
        store.url=mysql:x           | --set store.url = "mysql:x" is not "memory:", "sqlite:FILE" or "postgresql://..."
        listen.room                 | --set listen.room: write KEY=VALUE, such as listen.room=7778
        tls.cert=/no/such.pem       | --set tls.cert = "/no/such.pem" is not empty or a PEM file that can be read
        """)
    void aBadValueIsNamedWithWhatIsAllowed(String assignment, String message) {
        assertThat(mistake(assignment)).isEqualTo(message);
    }

    @Test
    void aHarmfulValueReachesTheTerminalEscaped() {
        assertThat(mistake("server.language=\u001b[2J")).contains("\\u001b[2J").doesNotContain("\u001b");
    }

    @Test
    void certificateAndKeyBelongTogether() throws Exception {
        assertThat(mistake("tls.cert=" + write("pem")))
                .isEqualTo("tls.cert and tls.key belong together: set both, or none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bus.url=nats://a", "store.url=postgresql://chat"})
    void whatIsNotBuiltYetIsToldAndDoesNothing(String assignment) throws Mistake {
        var read = set(assignment);
        assertThat(read.settings()).isEqualTo(Settings.defaults(data));
        assertThat(read.warnings()).singleElement().asString().contains("not built yet");
    }

    @Test
    void aPasswordIsShownNowhere() throws Exception {
        var server = set("server.password=streng geheim").settings().server();
        assertThat(server.password()).isEqualTo("streng geheim");
        assertThat(server.toString()).doesNotContain("geheim");
        var allowed = "empty or 1 to 100 characters, no control characters, no spaces at its ends";
        assertThat(mistake("server.password=geh\teim")).isEqualTo("--set server.password is not " + allowed);
        assertThat(mistakeIn(write("[server]\npassword = 4711\n"))).endsWith(": server.password is not text in quotes");
    }

    @Test
    void aRoomMayKeepItsHistoryLonger() throws Exception {
        var read = file("""
            [history]
            keep-days = 30
            [[rooms]]
            name = "#eingang"
            keep-messages = 1000
            """);
        assertThat(read.settings().history()).isEqualTo(new Settings.History(0, 30, 0));
        assertThat(read.settings().rooms()).containsExactly(new Settings.RoomHistory("#eingang", 0, 1000));
        assertThat(set("rooms=[{name = \"#a\", keep-days = 1}]").settings().rooms())
                .containsExactly(new Settings.RoomHistory("#a", 1, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rooms=3                              | --set rooms: rooms is a list of tables: write [[rooms]]
        rooms=[{keep-days = 1}]              | --set rooms: each of [[rooms]] has a name: # and 1 to 49 characters
        rooms=[{name = "#a", replay = 1}]    | --set rooms: unknown key replay in [[rooms]]
        rooms=[{name = "#a", keep-days = -1}]| --set rooms: rooms.keep-days = -1 is not a whole number from 0 to 36500
        """)
    void aBadRoomIsNamed(String assignment, String message) {
        assertThat(mistake(assignment)).isEqualTo(message);
    }

    @Test
    void operatorsHaveANameAndAPassword() throws Exception {
        assertThat(mistake("operators=[{name = 3}]")).contains("has a name and a password");
        assertThat(file("[[operators]]\nname = \"anna\"\npassword = \"x\"\n")
                        .settings()
                        .operators())
                .containsExactly(new Settings.Operator("anna", "x"));
    }

    @Test
    void aHostMovesTheDoorsThatNameOnlyAPort() throws Mistake {
        var listen = Configuration.read(
                        data,
                        Optional.empty(),
                        List.of("listen.room=10.0.0.1:7777", "listen.web=off"),
                        Optional.of("*"))
                .settings()
                .listen();
        assertThat(listen.main()).isEqualTo("*:9000");
        assertThat(listen.room()).isEqualTo("10.0.0.1:7777");
        assertThat(listen.web()).isEqualTo("off");
        var six = Configuration.read(data, Optional.empty(), List.of(), Optional.of("::1"));
        assertThat(six.settings().listen().main()).isEqualTo("[::1]:9000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "65535", "localhost:9000", "[::1]:9000", "*:9000", "[fe80::1%eth0]:9000", "10.0.0.1:0"})
    void allFormsOfAnAddressAreAccepted(String value) throws Mistake {
        assertThat(set("listen.main=" + value).settings().listen().main()).isEqualTo(value);
    }

    @Test
    void everyKeyHasARule() {
        assertThat(Keys.of(Settings.defaults(data)).keySet()).allMatch(Rules::has);
    }

    private Configuration.Read set(String... assignments) throws Mistake {
        return Configuration.read(data, Optional.empty(), List.of(assignments), Optional.empty());
    }

    private Configuration.Read file(String text) throws Exception {
        return Configuration.read(data, Optional.of(write(text)), List.of(), Optional.empty());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(data, "chat", ".toml"), text);
    }

    private String mistake(String assignment) {
        return catchThrowableOfType(Mistake.class, () -> set(assignment)).getMessage();
    }

    private String mistakeIn(Path file) {
        return catchThrowableOfType(
                        Mistake.class, () -> Configuration.read(data, Optional.of(file), List.of(), Optional.empty()))
                .getMessage();
    }
}
