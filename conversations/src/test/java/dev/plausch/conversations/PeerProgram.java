package dev.plausch.conversations;

import dev.plausch.server.Server;
import java.io.IOException;
import java.util.regex.Pattern;

/// Somebody with a program for the directory's private chats, as a process of its own: `plausch peer`, or the example
/// of the fourth seed. What is waited for stands behind what was waited for before.
final class PeerProgram implements AutoCloseable {

    enum Kind {
        PLAUSCH_LINE,
        PLAUSCH_PREFIXED,
        /// It speaks the line dialect only.
        EXAMPLE;

        private Program start(String name, Server server) throws IOException {
            return switch (this) {
                case PLAUSCH_LINE -> Program.plausch("peer", at(server, "main"), "--name", name);
                case PLAUSCH_PREFIXED ->
                    Program.plausch("peer", at(server, "main"), "--name", name, "--dialect", "prefixed");
                case EXAMPLE -> Examples.start("DirectoryPeer", name, "127.0.0.1", port(server, "directory"));
            };
        }

        private Words words() {
            return this == EXAMPLE ? Words.OF_THE_EXAMPLE : Words.OF_PLAUSCH;
        }
    }

    /// What is typed and shown about a chat with `%s`.
    private record Words(
            String here,
            String come,
            String accept,
            String decline,
            String say,
            String close,
            String asked,
            String opened,
            String declined,
            String silent,
            String twice,
            String said,
            String closed,
            String ended,
            String lost,
            String left) {
        static final Words OF_PLAUSCH = new Words(
                " hier: /list\n",
                "%s ist beigetreten",
                "/accept %s",
                "/decline %s",
                "/to %s ",
                "/close %s",
                "%s möchte mit dir chatten: /accept ",
                "Privater Chat mit %s (unverschlüsselt)",
                "%s hat abgelehnt",
                "%s hat in 10 s nicht geantwortet",
                "Bereits verbunden mit %s",
                "[privat] %s: ",
                "Chat mit %s beendet",
                "%s hat den Chat beendet",
                "Verbindung mit %s verloren",
                "%s ist gegangen");
        static final Words OF_THE_EXAMPLE = new Words(
                "[INFO] %s ist beigetreten",
                "[INFO] %s ist beigetreten",
                "/ja %s",
                "/nein %s",
                "/an %s ",
                "/ende %s",
                "%s möchte mit dir chatten. Annehmen?",
                "Privater Chat mit %s:",
                "Deine Chat-Anfrage an %s wurde abgelehnt",
                "Deine Chat-Anfrage an %s wurde nicht beantwortet",
                "Bereits verbunden oder schon gefragt: %s",
                "[%s privat]: ",
                "Chat mit %s beendet",
                "[INFO] %s hat den Chat beendet.",
                "[INFO] %s hat den Chat beendet.",
                "[INFO] %s hat den Chat verlassen");
    }

    private final String name;
    private final Words words;
    private final Program program;

    PeerProgram(Kind kind, String name, Server server) throws IOException {
        this.name = name;
        this.words = kind.words();
        this.program = kind.start(name, server);
    }

    /// Waits until it is registered, and knows who else is.
    PeerProgram here() throws IOException {
        return sees(words.here(), this);
    }

    /// Waits until the other has come, too.
    PeerProgram seesCome(PeerProgram other) throws IOException {
        program.awaitOutput(words.come().formatted(other.name));
        return this;
    }

    private static String at(Server server, String door) {
        return "127.0.0.1:" + port(server, door);
    }

    private static String port(Server server, String door) {
        return Integer.toString(server.address(door).orElseThrow().getPort());
    }

    Program program() {
        return program;
    }

    /// Once the other is in the list.
    PeerProgram ask(PeerProgram other) throws IOException {
        return type("/chat %s", other);
    }

    PeerProgram accept(PeerProgram other) throws IOException {
        return sees(words.asked(), other).type(words.accept(), other).sees(words.opened(), other);
    }

    PeerProgram decline(PeerProgram other) throws IOException {
        return sees(words.asked(), other).type(words.decline(), other);
    }

    PeerProgram say(PeerProgram to, String text) throws IOException {
        program.type(words.say().formatted(to.name) + text + "\n");
        return this;
    }

    PeerProgram close(PeerProgram other) throws IOException {
        return type(words.close(), other).sees(words.closed(), other);
    }

    PeerProgram seesOpened(PeerProgram other) throws IOException {
        return sees(words.opened(), other);
    }

    /// Where both have asked, a user of the published clients still has to answer, but not always.
    PeerProgram seesOpenedOrAccepts(PeerProgram other) throws IOException {
        var asked = words.asked().formatted(other.name);
        var opened = words.opened().formatted(other.name);
        var came = program.awaitNext(Pattern.compile(Pattern.quote(asked) + "|" + Pattern.quote(opened)));
        return came.equals(opened) ? this : type(words.accept(), other).sees(words.opened(), other);
    }

    PeerProgram seesAsked(PeerProgram by) throws IOException {
        return sees(words.asked(), by);
    }

    PeerProgram seesDeclined(PeerProgram by) throws IOException {
        return sees(words.declined(), by);
    }

    PeerProgram seesSilence(PeerProgram of) throws IOException {
        return sees(words.silent(), of);
    }

    PeerProgram seesTwice(PeerProgram other) throws IOException {
        return sees(words.twice(), other);
    }

    PeerProgram seesEnded(PeerProgram by) throws IOException {
        return sees(words.ended(), by);
    }

    PeerProgram seesLost(PeerProgram other) throws IOException {
        return sees(words.lost(), other);
    }

    /// At the server; in any order with what else comes.
    PeerProgram seesLeft(PeerProgram other) throws IOException {
        program.awaitOutput(words.left().formatted(other.name));
        return this;
    }

    /// In any order with what else comes.
    PeerProgram seesSaid(PeerProgram by, String text) throws IOException {
        program.awaitOutput(words.said().formatted(by.name) + text + "\n");
        return this;
    }

    /// How many chats have been opened with the other.
    long chatsWith(PeerProgram other) {
        var opened = words.opened().formatted(other.name);
        return program.came().lines().filter(line -> line.contains(opened)).count();
    }

    private PeerProgram type(String command, PeerProgram about) throws IOException {
        program.type(command.formatted(about.name) + "\n");
        return this;
    }

    private PeerProgram sees(String words, PeerProgram about) throws IOException {
        program.awaitNext(Pattern.compile(Pattern.quote(words.formatted(about.name))));
        return this;
    }

    /// Kills it with SIGKILL, where the system has that.
    void kill() {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
