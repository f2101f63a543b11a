package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModeLineTest {
    @Test
    void modesTakeTheirArgumentsInTurn() {
        assertThat(channel("+o-v+b", "anna", "bert", "carla!*@*"))
                .containsExactly(
                        new ModeChange.Member(true, Membership.OPERATOR, "anna"),
                        new ModeChange.Member(false, Membership.VOICE, "bert"),
                        entry(true, ChannelMode.BAN, "carla!*@*"));
        assertThat(channel("+lk-t", "10", "key"))
                .containsExactly(
                        new ModeChange.Value(true, ChannelMode.LIMIT, "10"),
                        new ModeChange.Value(true, ChannelMode.KEY, "key"),
                        new ModeChange.Flag(false, ChannelMode.PROTECTED_TOPIC));
    }

    @Test
    void withoutASignModesAreAdded() {
        assertThat(channel("m")).containsExactly(new ModeChange.Flag(true, ChannelMode.MODERATED));
    }

    @Test
    void aListWithoutAMaskIsAskedForOnce() {
        assertThat(channel("+bb-b")).containsExactly(new ModeChange.Query(ChannelMode.BAN));
        assertThat(channel("eI"))
                .containsExactly(
                        new ModeChange.Query(ChannelMode.EXCEPTION),
                        new ModeChange.Query(ChannelMode.INVITE_EXCEPTION));
    }

    @Test
    void theSameChangeMayComeTwice() {
        assertThat(channel("+o-o+o", "a", "a", "a")).hasSize(3);
    }

    @Test
    void aLimitIsTakenAwayWithoutAValueAndAKeyWithAnyOrNone() {
        assertThat(channel("-lk"))
                .containsExactly(
                        new ModeChange.Value(false, ChannelMode.LIMIT, ""),
                        new ModeChange.Value(false, ChannelMode.KEY, "*"));
        assertThat(channel("-kl", "x"))
                .containsExactly(
                        new ModeChange.Value(false, ChannelMode.KEY, "x"),
                        new ModeChange.Value(false, ChannelMode.LIMIT, ""));
    }

    @Test
    void aModeWithoutItsValueIsMissingIt() {
        assertThat(channel("+klo"))
                .containsExactly(new ModeChange.Missing('k'), new ModeChange.Missing('l'), new ModeChange.Missing('o'));
    }

    @Test
    void aValueThatCannotBeIsToldWithIt() {
        assertThat(channel("+lkb", "0", "a,b", "~x:y"))
                .containsExactly(
                        new ModeChange.Invalid('l', "0"),
                        new ModeChange.Invalid('k', "a,b"),
                        new ModeChange.Invalid('b', "~x:y"));
        assertThat(channel("+l", "99999999999")).containsExactly(new ModeChange.Invalid('l', "99999999999"));
    }

    @Test
    void eachUnknownLetterIsToldOnceAndTheOthersHold() {
        assertThat(channel("+XmX😀"))
                .containsExactly(
                        new ModeChange.Unknown("X"),
                        new ModeChange.Flag(true, ChannelMode.MODERATED),
                        new ModeChange.Unknown("😀"));
    }

    @Test
    void changesPastTheLimitAreDropped() {
        var params = new ArrayList<>(List.of("+" + "v".repeat(20) + "m"));
        for (int i = 0; i < 20; i++) {
            params.add("n" + i);
        }

        var changes = ModeLine.ofChannel(params);

        assertThat(changes).hasSize(IrcLimits.MODES + 1).endsWith(new ModeChange.Flag(true, ChannelMode.MODERATED));
    }

    @Test
    void modesOfPeopleHaveNoArguments() {
        assertThat(ModeLine.ofUser("+iw-BX"))
                .containsExactly(
                        new ModeChange.OfUser(true, UserMode.INVISIBLE),
                        new ModeChange.OfUser(true, UserMode.WALLOPS),
                        new ModeChange.OfUser(false, UserMode.BOT),
                        new ModeChange.Unknown("X"));
    }

    @Test
    void aSignStandsOnceWhereItHolds() {
        var changes = List.of(
                new ModeChange.Flag(true, ChannelMode.MODERATED),
                new ModeChange.Member(true, Membership.OPERATOR, "anna"),
                new ModeChange.Value(false, ChannelMode.LIMIT, ""),
                new ModeChange.Member(false, Membership.VOICE, "bert"));

        assertThat(ModeLine.encode(changes, 400)).containsExactly(List.of("+mo-lv", "anna", "bert"));
    }

    @Test
    void nothingChangedIsNoLine() {
        assertThat(ModeLine.encode(List.of(), 400)).isEmpty();
    }

    /// What is encoded decodes to the same, and no line is too long.
    @Test
    void whatIsWrittenIsReadAsTheSame() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            var changes = changes(random);
            int room = 60 + random.nextInt(400);

            var lines = ModeLine.encode(changes, room);

            var read = new ArrayList<ModeChange>();
            lines.forEach(line -> read.addAll(ModeLine.ofChannel(line)));
            assertThat(read).as("seed " + seed).isEqualTo(changes);
            assertThat(lines)
                    .as("seed " + seed)
                    .allMatch(
                            line -> Utf8.length(String.join(" ", line)) <= room && line.size() <= 1 + IrcLimits.MODES);
        }
    }

    @Test
    void noModesThrow() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var letters = "+-beIklimnstCRMqaohv1:~,ü\ud83d\u0000";
        for (int round = 0; round < 10_000; round++) {
            var params = new ArrayList<String>();
            for (int i = random.nextInt(6); i > 0; i--) {
                var text = new StringBuilder();
                for (int j = random.nextInt(8); j > 0; j--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                params.add(text.toString());
            }
            assertThat(ModeLine.ofChannel(params)).as("seed " + seed).doesNotContainNull();
            params.forEach(ModeLine::ofUser);
        }
    }

    private static List<ModeChange.Sound> changes(Random random) {
        var changes = new ArrayList<ModeChange.Sound>();
        for (int i = random.nextInt(40); i > 0; i--) {
            boolean adds = random.nextBoolean();
            changes.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new ModeChange.Flag(adds, ChannelMode.SECRET);
                        case 1 -> new ModeChange.Member(adds, Membership.HALFOP, "bärt" + random.nextInt(100));
                        case 2 -> entry(adds, ChannelMode.EXCEPTION, "*!*@host" + random.nextInt(9));
                        default -> new ModeChange.Value(adds, ChannelMode.LIMIT, adds ? "7" : "");
                    });
        }
        return changes;
    }

    private static ModeChange.Entry entry(boolean adds, ChannelMode mode, String mask) {
        return new ModeChange.Entry(adds, mode, Mask.parse(mask).orElseThrow());
    }

    private static List<ModeChange> channel(String... params) {
        return ModeLine.ofChannel(List.of(params));
    }
}
