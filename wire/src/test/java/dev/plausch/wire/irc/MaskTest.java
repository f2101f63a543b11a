package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// With the cases of ircdocs/parser-tests (public domain, CC0): mask-match.yaml, userhost-split.yaml,
/// validate-hostname.yaml.
class MaskTest {
    private record Case(String mask, List<String> matches, List<String> fails) {}

    private static final List<Case> MASK_MATCH = List.of(
            new Case(
                    "*@127.0.0.1",
                    List.of("coolguy!ab@127.0.0.1", "cooldud3!~bc@127.0.0.1"),
                    List.of("coolguy!ab@127.0.0.5", "cooldud3!~d@124.0.0.1")),
            new Case(
                    "cool*@*",
                    List.of("coolguy!ab@127.0.0.1", "cooldud3!~bc@127.0.0.1", "cool132!ab@example.com"),
                    List.of("koolguy!ab@127.0.0.5", "cooodud3!~d@124.0.0.1")),
            new Case(
                    "cool!*@*",
                    List.of("cool!guyab@127.0.0.1", "cool!~dudebc@127.0.0.1", "cool!312ab@example.com"),
                    List.of(
                            "coolguy!ab@127.0.0.1",
                            "cooldud3!~bc@127.0.0.1",
                            "koolguy!ab@127.0.0.5",
                            "cooodud3!~d@124.0.0.1")),
            new Case(
                    "cool!?username@*",
                    List.of("cool!ausername@127.0.0.1", "cool!~username@127.0.0.1"),
                    List.of("cool!username@127.0.0.1")),
            new Case("cool!a?*@*", List.of("cool!ab@127.0.0.1", "cool!abc@127.0.0.1"), List.of("cool!a@127.0.0.1")),
            new Case(
                    "cool[guy]!*@*",
                    List.of("cool[guy]!guy@127.0.0.1", "cool[guy]!a@example.com"),
                    List.of("coolg!ab@127.0.0.1", "cool[!ac@127.0.1.1")));

    @Test
    void everyMaskOfMaskMatchMatchesWhatItShould() {
        for (var each : MASK_MATCH) {
            var glob = new Glob(each.mask());
            assertThat(each.matches()).as(each.mask()).allMatch(glob::matches);
            assertThat(each.fails()).as(each.mask()).noneMatch(glob::matches);
        }
    }

    @Test
    void everySourceOfUserhostSplitIsTakenApart() {
        assertThat(Hostmask.parse("coolguy!ag@127.0.0.1")).isEqualTo(new Hostmask("coolguy", "ag", "127.0.0.1"));
        assertThat(Hostmask.parse("coolguy!~ag@localhost")).isEqualTo(new Hostmask("coolguy", "~ag", "localhost"));
        assertThat(Hostmask.parse("coolguy@127.0.0.1")).isEqualTo(new Hostmask("coolguy", "", "127.0.0.1"));
        assertThat(Hostmask.parse("coolguy!ag")).isEqualTo(new Hostmask("coolguy", "ag", ""));
        assertThat(Hostmask.parse("coolguy!ag@net\u00035w\u0003ork.admin"))
                .isEqualTo(new Hostmask("coolguy", "ag", "net\u00035w\u0003ork.admin"));
        assertThat(Hostmask.parse("coolguy!~ag@n\u0002et\u000305w\u000fork.admin"))
                .isEqualTo(new Hostmask("coolguy", "~ag", "n\u0002et\u000305w\u000fork.admin"));
    }

    @Test
    void everyNameOfValidateHostnameIsJudged() {
        assertThat(List.of(
                        "irc.example.com",
                        "i.coolguy.net",
                        "irc-srv.net.uk",
                        "iRC.CooLguY.NeT",
                        "gsf.ds342.co.uk",
                        "324.net.uk",
                        "xn--bcher-kva.ch"))
                .allMatch(ServerName::isValid);
        assertThat(List.of("-lol-.net.uk", "-lol.net.uk", "_irc._sctp.lol.net.uk", "irc", "com", ""))
                .noneMatch(ServerName::isValid);
    }

    @Test
    void aBackslashTakesAWildcardsMeaning() {
        assertThat(new Glob("a\\*c").matches("a*c")).isTrue();
        assertThat(new Glob("a\\*c").matches("abc")).isFalse();
        assertThat(new Glob("a\\?").matches("ab")).isFalse();
        assertThat(new Glob("a\\\\b").matches("a\\b")).isTrue();
        assertThat(new Glob("a\\").matches("a\\")).isTrue();
        assertThat(new Glob("\\***").pattern()).isEqualTo("\\**");
    }

    @Test
    void aQuestionMarkIsAWholeCharacter() {
        assertThat(new Glob("a?c").matches("a😀c")).isTrue();
        assertThat(new Glob("a??c").matches("a😀c")).isFalse();
    }

    @Test
    void caseIsThatOfAscii() {
        assertThat(new Glob("ANNA!*").matches("anna!a@b")).isTrue();
        assertThat(new Glob("ä").matches("Ä")).isFalse();
        assertThat(Casemapping.fold("A[]\\^Ä")).isEqualTo("a[]\\^Ä");
        assertThat(Casemapping.same("#Lobby", "#lOBBY")).isTrue();
    }

    /// A regular expression says the same.
    @Test
    void randomMasksMatchAsARegularExpressionDoes() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 50_000; round++) {
            var mask = text(random, "ab*?", 8);
            var regex = mask.replace("*", ".*").replace("?", ".");
            var text = text(random, "abA", 8);

            assertThat(new Glob(mask).matches(text))
                    .as("seed %d: %s on %s", seed, mask, text)
                    .isEqualTo(Pattern.compile(regex, Pattern.CASE_INSENSITIVE)
                            .matcher(text)
                            .matches());
        }
    }

    @Test
    void whatIsLeftOutOfAMaskIsAnything() {
        assertThat(parsed("anna")).isEqualTo("anna!*@*");
        assertThat(parsed("~a")).isEqualTo("~a!*@*");
        assertThat(parsed("a@b")).isEqualTo("*!a@b");
        assertThat(parsed("@b")).isEqualTo("*!*@b");
        assertThat(parsed("anna!a")).isEqualTo("anna!a@*");
        assertThat(parsed("anna!")).isEqualTo("anna!*@*");
        assertThat(parsed("*.example")).isEqualTo("*!*@*.example");
        assertThat(parsed("2001:db8::*")).isEqualTo("*!*@2001:db8::*");
        assertThat(parsed("a!b@c")).isEqualTo("a!b@c");
    }

    @Test
    void extendedMasksMeanAccountsAndMutes() {
        assertThat(parsed("~a:anna")).isEqualTo("~a:anna");
        assertThat(parsed("~ACCOUNT:anna")).isEqualTo("~a:anna");
        assertThat(parsed("~m:anna")).isEqualTo("~m:anna!*@*");
        assertThat(parsed("~mute:~a:anna")).isEqualTo("~m:~a:anna");
    }

    @Test
    void whatIsNoMaskIsNone() {
        for (var bad : List.of("", ":a", "a b", "~x:y", "~a:", "~m:", "~m:~m:a", "x".repeat(201), "ü".repeat(101))) {
            assertThat(Mask.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void aMaskKnowsWhomItMeans() {
        var anna = new Mask.Person(new Hostmask("anna", "~a", "plausch/room"), "Anna");
        var guest = new Mask.Person(new Hostmask("gast-1", "~g", "plausch/irc"), "");

        assertThat(Mask.parse("*@plausch/room").orElseThrow().matches(anna)).isTrue();
        assertThat(Mask.parse("*@plausch/room").orElseThrow().matches(guest)).isFalse();
        assertThat(Mask.parse("~a:anna").orElseThrow().matches(anna)).isTrue();
        assertThat(Mask.parse("~a:*").orElseThrow().matches(guest)).isFalse();
        assertThat(Mask.parse("~m:anna").orElseThrow().matches(anna)).isTrue();
        assertThat(Mask.parse("~m:anna").orElseThrow().onlyMutes()).isTrue();
        assertThat(Mask.parse("anna").orElseThrow().onlyMutes()).isFalse();
    }

    @Test
    void aMaskIsReadBackAsItIsWritten() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var mask = Mask.parse(text(random, "~am:a!@.*?\\ ü", 14));
            mask.ifPresent(each ->
                    assertThat(Mask.parse(each.toString())).as("seed " + seed).contains(each));
        }
    }

    private static String parsed(String mask) {
        return Mask.parse(mask).orElseThrow().toString();
    }

    private static String text(Random random, String letters, int longest) {
        var text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
