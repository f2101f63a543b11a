package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ISupportTest {
    @Test
    void theTablesAreWhatIsSaid() {
        assertThat(ISupport.of("Plausch").tokens())
                .contains(
                        "PREFIX=(qaohv)~&@%+",
                        "CHANMODES=beI,k,l,CimMnRst",
                        "CASEMAPPING=ascii",
                        "ELIST=CMNTU",
                        "EXTBAN=~,am",
                        "ACCOUNTEXTBAN=a,account",
                        "MAXLIST=beI:200",
                        "BOT=B",
                        "TARGMAX=JOIN:,KICK:,NAMES:1,NOTICE:4,PART:,PRIVMSG:4,TAGMSG:4,WHOIS:1",
                        "UTF8ONLY",
                        "WHOX");
        assertThat(ISupport.userModes()).isEqualTo("BioRwZ");
    }

    @Test
    void everyLetterIsAModeOfItsOwn() {
        var letters = ISupport.allChannelModes();

        assertThat(letters.chars().distinct().count()).isEqualTo(letters.length());
        assertThat(letters.chars())
                .allMatch(c -> ChannelMode.of((char) (int) c).isPresent()
                        || Membership.ofLetter((char) (int) c).isPresent());
        assertThat(ISupport.channelModesWithParameter()).isEqualTo("beIklqaohv");
    }

    @Test
    void aLineHasAtMost13TokensAnd512Bytes() {
        var lines = Written.lines(line ->
                ISupport.of("N".repeat(30)).encode(() -> line.begin().source("s".repeat(63)), line, "ü".repeat(30)));

        assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(510);
            assertThat(line).endsWith(" :are supported by this server");
            assertThat(line.substring(0, line.indexOf(" :are")).split(" ")).hasSizeBetween(4, 16);
        });
    }

    @Test
    void whatATokenCannotHoldIsEscaped() {
        assertThat(new ISupport().add("NETWORK", "Ein = \\ Netz").lines())
                .containsExactly("NETWORK=Ein\\x20\\x3D\\x20\\x5C\\x20Netz");
    }

    @Test
    void noTokenIsSaidTwice() {
        assertThat(ISupport.of("x").tokens().stream().map(each -> each.split("=")[0]))
                .doesNotHaveDuplicates();
    }

    @Test
    void wordsFillLinesInTheirOrder() {
        assertThat(WordLines.of(List.of("aa", "bb", "cc"), " ", 5, 9)).containsExactly("aa bb", "cc");
        assertThat(WordLines.of(List.of("aa", "bb", "cc"), ",", 99, 1)).containsExactly("aa", "bb", "cc");
        assertThat(WordLines.of(List.of("zu lang"), " ", 2, 9)).containsExactly("zu lang");
        assertThat(WordLines.of(List.of(), " ", 2, 9)).containsExactly("");
    }
}
