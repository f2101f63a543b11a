package dev.plausch.direct;

import static dev.plausch.direct.TestPeer.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.direct.PeerEvent.Closed;
import dev.plausch.direct.PeerEvent.Invited;
import dev.plausch.direct.PeerEvent.Refused;
import dev.plausch.direct.PeerEvent.Why;
import dev.plausch.wire.directory.Dialect;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedPeerTest {

    @ParameterizedTest
    @CsvSource({"LINE, LINE", "PREFIXED, PREFIXED", "LINE, PREFIXED", "PREFIXED, LINE"})
    void twoTalkAndOneEndsIt(Dialect one, Dialect other) throws Exception {
        try (var anna = new TestPeer("anna", one);
                var bert = new TestPeer("bert", other)) {
            anna.knows(bert.listed());
            bert.knows(anna.listed());
            anna.peer.invite(bert.listed());
            bert.acceptNext();
            var annas = anna.opened();
            var berts = bert.opened();
            assertThat(annas.peer()).isEqualTo("bert");
            assertThat(berts.peer()).isEqualTo("anna");
            annas.say("eins\n\nzwei");
            bert.reads("eins");
            bert.reads("zwei");
            berts.say("[DISCONNECT]");
            anna.reads(Clean.text("\u200c[DISCONNECT]"));
            berts.say("drei");
            berts.close();
            anna.reads("drei");
            assertThat(anna.next(Closed.class)).isEqualTo(new Closed(annas, true));
            // Bert, who has ended it, may still wait for her to hang up.
            anna.peer.invite(bert.listed());
            bert.next(Invited.class);
        }
    }

    @Test
    void whoEndsAChatMayAskAtOnceForAnother() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE);
                var bert = new TestPeer("bert", Dialect.LINE)) {
            meet(anna, bert);
            anna.peer.invite(bert.listed());
            bert.acceptNext();
            var chat = anna.opened();
            bert.opened();
            chat.close();
            anna.peer.invite(bert.listed());
            bert.next(Closed.class);
            bert.acceptNext();
            anna.opened();
            bert.opened();
        }
    }

    @Test
    void whoDeclinesIsTold() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE);
                var bert = new TestPeer("bert", Dialect.PREFIXED)) {
            meet(anna, bert);
            anna.peer.invite(bert.listed());
            bert.peer.decline(bert.next(Invited.class).invitation());
            assertThat(anna.next(Refused.class)).isEqualTo(new Refused("bert", Why.DECLINED));
        }
    }

    @Test
    void whoDoesNotAnswerIsTold() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE);
                var bert = new TestPeer("bert", Dialect.LINE)) {
            meet(anna, bert);
            anna.peer.invite(bert.listed());
            bert.next(Invited.class);
            assertThat(anna.next(Refused.class)).isEqualTo(new Refused("bert", Why.NO_ANSWER));
        }
    }

    @RepeatedTest(20)
    void bothInviteAtOnceAndThereIsOneChat() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE);
                var bert = new TestPeer("bert", Dialect.LINE)) {
            meet(anna, bert);
            anna.peer.invite(bert.listed());
            bert.peer.invite(anna.listed());
            anna.openedAtLast();
            bert.openedAtLast();
            anna.readsNothing(Duration.ofMillis(20));
            bert.readsNothing(Duration.ofMillis(20));
        }
    }

    @Test
    void neverTwoChatsWithOnePerson() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE);
                var bert = new TestPeer("bert", Dialect.LINE)) {
            meet(anna, bert);
            anna.peer.invite(bert.listed());
            anna.peer.invite(bert.listed());
            assertThat(anna.next(Refused.class).why()).isEqualTo(Why.ALREADY_OPEN);
            bert.acceptNext();
            anna.opened();
            bert.opened();
            anna.peer.invite(new Listed("BERT", new InetSocketAddress(HERE, 4_000)));
            assertThat(anna.next(Refused.class).why()).isEqualTo(Why.ALREADY_OPEN);
            anna.peer.invite(new Listed("x", bert.listed().address()));
            assertThat(anna.next(Refused.class).why()).isEqualTo(Why.ALREADY_OPEN);
        }
    }

    @Test
    void fiveChatsAtOnce() throws Exception {
        var others = new TestPeer[5];
        try (var anna = new TestPeer("anna", Dialect.LINE)) {
            for (int i = 0; i < others.length; i++) {
                others[i] = new TestPeer("p" + i, i % 2 == 0 ? Dialect.LINE : Dialect.PREFIXED);
                meet(anna, others[i]);
                anna.peer.invite(others[i].listed());
                others[i].acceptNext();
                anna.opened().say("für " + i);
                others[i].opened();
            }
            for (int i = 0; i < others.length; i++) {
                others[i].reads("für " + i);
            }
        } finally {
            for (var other : others) {
                other.close();
            }
        }
    }

    @Test
    void closingThePeerKeepsItsChats() throws Exception {
        try (var anna = new TestPeer("anna", Dialect.LINE);
                var bert = new TestPeer("bert", Dialect.LINE)) {
            meet(anna, bert);
            anna.peer.invite(bert.listed());
            bert.acceptNext();
            var chat = anna.opened();
            bert.opened();
            anna.peer.close();
            chat.say("noch da");
            bert.reads("noch da");
        }
    }

    private static void meet(TestPeer one, TestPeer other) throws IOException {
        one.knows(other.listed());
        other.knows(one.listed());
    }
}
