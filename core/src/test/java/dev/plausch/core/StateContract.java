package dev.plausch.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Account.Credential;
import dev.plausch.core.RoomRecord.Mask;
import dev.plausch.core.RoomRecord.MaskKind;
import dev.plausch.core.RoomRecord.Rank;
import dev.plausch.core.RoomRecord.Rule;
import dev.plausch.core.RoomRecord.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Reactions, rooms, accounts and metadata are read back as they were kept.
public abstract class StateContract extends StoreContract {
    private static final Instant THEN = Instant.parse("2026-05-06T07:08:09.123456789Z");
    private static final Reaction SMILE = new Reaction(BERT, "🙂");

    @Test
    void reactionsComeInTheirOrderAndOnlyOnce() {
        var message = say(ANNA, LOBBY, "hello");
        var heart = new Reaction(CARLA, "heart");
        var wave = new Reaction(BERT, "👋");

        keep(react(message, SMILE), react(message, heart), react(message, wave), react(message, SMILE));

        assertThat(reactions(message)).containsExactly(SMILE, heart, wave);
    }

    @Test
    void aReactionIsTakenBack() {
        var message = say(ANNA, LOBBY, "hello");
        var heart = new Reaction(CARLA, "heart");
        keep(react(message, SMILE), react(message, heart));

        keep(new Change.React(message.id(), new Reaction(Name.known("BERT"), "🙂"), false));
        assertThat(reactions(message)).containsExactly(heart);

        keep(react(message, SMILE));
        assertThat(reactions(message)).containsExactly(heart, SMILE);
    }

    @Test
    void aMessageTakesItsReactionsAlong() {
        var message = say(ANNA, LOBBY, "hello");
        keep(react(message, SMILE));

        keep(new Change.Delete(message.id(), ANNA));
        keep(react(message, SMILE));

        assertThat(reactions(message)).isEmpty();
    }

    @Test
    void anErasedMessageHasNoReactions() {
        var message = say(ANNA, LOBBY, "hello");
        keep(react(message, SMILE));

        keep(new Change.Erase(ANNA, message.id()));
        keep(react(message, new Reaction(CARLA, "heart")));

        assertThat(reactions(message)).isEmpty();
    }

    @Test
    void aMessageWithoutReactionsIsNotInTheAnswer() {
        var one = say(ANNA, LOBBY, "one");
        var two = say(ANNA, LOBBY, "two");
        keep(react(two, SMILE));

        assertThat(Asking.<Map<MessageId, List<Reaction>>>ask(
                        store, history -> history.reactions(List.of(one.id(), two.id()))))
                .containsOnly(Map.entry(two.id(), List.of(SMILE)));
    }

    @Test
    void aRoomIsReadBackWithAllItHas() {
        var full = full();

        keep(new Change.KeepRoom(full), new Change.KeepRoom(RoomRecord.plain(ELSEWHERE, THEN)));

        assertThat(rooms()).containsExactlyInAnyOrder(full, RoomRecord.plain(ELSEWHERE, THEN));
    }

    @Test
    void aRoomIsReplacedWhole() {
        keep(new Change.KeepRoom(full()));
        var plain = RoomRecord.plain(RoomName.of("#LOBBY").orElseThrow(), THEN);

        keep(new Change.KeepRoom(plain));

        assertThat(rooms()).containsExactly(plain);
    }

    @Test
    void aRoomThatKeepsForeverIsNotOneThatDoesAsTheServer() {
        var forever = new RoomRecord(
                LOBBY,
                THEN,
                Optional.empty(),
                Optional.empty(),
                EnumSet.noneOf(Rule.class),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.of(Retention.FOREVER));

        keep(new Change.KeepRoom(forever));

        assertThat(rooms()).containsExactly(forever);
    }

    @Test
    void aForgottenRoomKeepsItsMessages() {
        say(ANNA, LOBBY, "hello");
        keep(new Change.KeepRoom(full()));

        keep(new Change.ForgetRoom(LOBBY));

        assertThat(rooms()).isEmpty();
        assertThat(inLobby()).hasSize(1);
    }

    @Test
    void anAccountIsReadBackReplacedAndForgotten() {
        var first = new Account(ANNA, THEN, List.of(new Credential("b", "2"), new Credential("a", "1")));
        var second = new Account(ANNA, THEN, List.of(new Credential("a", "3")));

        keep(new Change.KeepAccount(first));
        assertThat(account(Name.known("Anna"))).contains(first);
        assertThat(account(BERT)).isEmpty();

        keep(new Change.KeepAccount(second));
        assertThat(account(ANNA)).contains(second);

        keep(new Change.ForgetAccount(ANNA));
        assertThat(account(ANNA)).isEmpty();
    }

    @Test
    void metadataIsWrittenReplacedAndTakenAway() {
        keep(describe("anna", "colour", "red"), describe("anna", "town", "Köln"), describe("#lobby", "colour", "blue"));
        keep(describe("anna", "colour", "green"));
        assertThat(metadata("anna")).isEqualTo(Map.of("colour", "green", "town", "Köln"));

        keep(new Change.Describe("anna", "town", Optional.empty()));
        assertThat(metadata("anna")).isEqualTo(Map.of("colour", "green"));
        assertThat(metadata("#lobby")).isEqualTo(Map.of("colour", "blue"));
        assertThat(metadata("bert")).isEmpty();
    }

    private static RoomRecord full() {
        return new RoomRecord(
                LOBBY,
                THEN,
                Optional.of(ANNA),
                Optional.of(new Topic("What it's about: ü", BERT, THEN)),
                EnumSet.allOf(Rule.class),
                Optional.of("open sesame"),
                Optional.of(12),
                Map.of(ANNA, Rank.OWNER, BERT, Rank.VOICE),
                List.of(
                        new Mask(MaskKind.BAN, "*!*@example.org", ANNA, THEN),
                        new Mask(MaskKind.EXEMPTION, "carla", BERT, THEN.plusSeconds(1))),
                Optional.of(new Retention(Optional.of(Duration.ofDays(30)), Optional.of(1_000))));
    }

    private static Change react(Message message, Reaction reaction) {
        return new Change.React(message.id(), reaction, true);
    }

    private static Change describe(String subject, String key, String value) {
        return new Change.Describe(subject, key, Optional.of(value));
    }

    private List<Reaction> reactions(Message message) {
        return Asking.<Map<MessageId, List<Reaction>>>ask(store, history -> history.reactions(List.of(message.id())))
                .getOrDefault(message.id(), List.of());
    }

    private List<RoomRecord> rooms() {
        return Asking.ask(store, History::rooms);
    }

    private Optional<Account> account(Name name) {
        return Asking.ask(store, history -> history.account(name));
    }

    private Map<String, String> metadata(String subject) {
        return Asking.ask(store, history -> history.metadata(subject));
    }
}
