package dev.plausch.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.conversations.PeerProgram.Kind;
import dev.plausch.conversations.script.Servers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// `plausch peer` and the example of the fourth seed, each a process of its own, in private: who asks and who is asked,
/// in both dialects of ours.
class PeerProgramsTest {

    private enum Killed {
        ASKING,
        ASKED
    }

    @ParameterizedTest
    @CsvSource({
        "PLAUSCH_LINE, EXAMPLE, ASKING",
        "PLAUSCH_LINE, EXAMPLE, ASKED",
        "PLAUSCH_PREFIXED, EXAMPLE, ASKING",
        "PLAUSCH_PREFIXED, EXAMPLE, ASKED",
        "EXAMPLE, PLAUSCH_LINE, ASKING",
        "EXAMPLE, PLAUSCH_LINE, ASKED",
        "EXAMPLE, PLAUSCH_PREFIXED, ASKING",
        "EXAMPLE, PLAUSCH_PREFIXED, ASKED",
        "PLAUSCH_LINE, PLAUSCH_PREFIXED, ASKED",
    })
    void twoTalk(Kind one, Kind other, Killed killed) throws IOException {
        try (var server = Servers.start(Map.of());
                var asked = new PeerProgram(other, "asked", server).here();
                var asking = new PeerProgram(one, "asking", server).here()) {
            asking.ask(asked);
            asked.decline(asking);
            asking.seesDeclined(asked);

            open(asking, asked);
            asking.ask(asked).seesTwice(asked);
            asking.say(asked, "Grüße").close(asked);
            asked.seesSaid(asking, "Grüße").seesEnded(asking);

            open(asking, asked);
            asked.say(asking, "und zurück").close(asking);
            asking.seesSaid(asked, "und zurück").seesEnded(asked);

            open(asking, asked);
            var dead = killed == Killed.ASKING ? asking : asked;
            var alive = killed == Killed.ASKING ? asked : asking;
            dead.kill();
            alive.seesLost(dead).seesLeft(dead);
        }
    }

    private static void open(PeerProgram asking, PeerProgram asked) throws IOException {
        asking.ask(asked);
        asked.accept(asking);
        asking.seesOpened(asked);
    }

    /// The first name comes before the second: that decides between two of ours.
    @ParameterizedTest
    @CsvSource({
        "PLAUSCH_LINE, EXAMPLE",
        "EXAMPLE, PLAUSCH_LINE",
        "PLAUSCH_PREFIXED, EXAMPLE",
        "EXAMPLE, PLAUSCH_PREFIXED",
        "PLAUSCH_LINE, PLAUSCH_PREFIXED",
    })
    void bothAskAtTheSameMoment(Kind one, Kind other) throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = new PeerProgram(one, "anna", server).here();
                var bert = new PeerProgram(other, "bert", server).here()) {
            anna.seesCome(bert);
            anna.ask(bert);
            bert.ask(anna);
            if (one == Kind.EXAMPLE) {
                bert.seesOpened(anna);
                anna.seesOpenedOrAccepts(bert);
            } else {
                bert.seesOpenedOrAccepts(anna);
                anna.seesOpened(bert);
            }
            anna.say(bert, "hin");
            bert.seesSaid(anna, "hin").say(anna, "her");
            anna.seesSaid(bert, "her").close(bert);
            bert.seesEnded(anna);
            assertThat(anna.chatsWith(bert)).isOne();
            assertThat(bert.chatsWith(anna)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveChatsAtOnce(Kind kind) throws IOException {
        var others = new ArrayList<PeerProgram>();
        try (var server = Servers.start(Map.of());
                var anna = new PeerProgram(kind, "anna", server).here()) {
            for (int i = 0; i < 5; i++) {
                others.add(new PeerProgram(kind == Kind.EXAMPLE ? ofOurs(i) : Kind.EXAMPLE, "p" + i, server));
            }
            for (var other : others) {
                anna.seesCome(other.here());
            }
            for (int i = 0; i < 5; i++) {
                if (i % 2 == 0) {
                    open(anna, others.get(i));
                } else {
                    open(others.get(i), anna);
                }
            }
            for (var other : others) {
                other.say(anna, "zu ihr");
                anna.say(other, "zu dir");
            }
            for (var other : others) {
                other.seesSaid(anna, "zu dir");
                anna.seesSaid(other, "zu ihr");
            }
        } finally {
            others.forEach(PeerProgram::close);
        }
    }

    private static Kind ofOurs(int i) {
        return i % 3 == 0 ? Kind.PLAUSCH_LINE : Kind.PLAUSCH_PREFIXED;
    }

    /// The real ten seconds, once for all roles and dialects: everybody asks and nobody answers.
    @Test
    void whoDoesNotAnswerIsGivenUpAfterTenSeconds() throws IOException {
        try (var server = Servers.start(Map.of());
                var example = new PeerProgram(Kind.EXAMPLE, "example", server).here();
                var line = new PeerProgram(Kind.PLAUSCH_LINE, "line", server).here();
                var prefixed = new PeerProgram(Kind.PLAUSCH_PREFIXED, "prefixed", server).here()) {
            line.ask(example);
            prefixed.ask(line);
            example.seesCome(prefixed).ask(prefixed);
            example.seesAsked(line).seesSilence(prefixed);
            line.seesAsked(prefixed).seesSilence(example);
            prefixed.seesAsked(example).seesSilence(line);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"PLAUSCH_LINE", "PLAUSCH_PREFIXED"})
    void aSecondConnectIsRefused(Kind kind) throws IOException {
        try (var server = Servers.start(Map.of());
                var anna = new PeerProgram(kind, "anna", server).here()) {
            anna.program().type("/connect\n").awaitOutput("\nBereits verbunden\n");
        }
    }
}
