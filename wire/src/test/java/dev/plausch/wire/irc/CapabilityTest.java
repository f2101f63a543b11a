package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilityTest {
    private final CapabilityList offered = CapabilityList.of(List.of(Capability.BATCH, Capability.MESSAGE_TAGS))
            .with(Capability.STS, new StsPolicy(6697, 3600).value(false))
            .with(Capability.MULTILINE, Capability.multilineValue());

    @Test
    void version302IsToldTheValues() {
        assertThat(listed(offered, 302))
                .containsExactly(
                        "CAP * LS :batch message-tags sts=port=6697 draft/multiline=max-bytes=8192,max-lines=100");
    }

    @Test
    void anOlderVersionIsToldNamesOnly() {
        assertThat(listed(offered, 0)).containsExactly("CAP * LS :batch message-tags draft/multiline");
    }

    @Test
    void aLongListHasAnAsteriskOnAllLinesButTheLast() {
        var long_ = CapabilityList.of(List.of(Capability.values())).with(Capability.SASL, "x".repeat(200));

        var lines = listed(long_, 302);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.startsWith("CAP * LS * :"));
        assertThat(lines.getLast()).startsWith("CAP * LS :");
        assertThat(String.join(" ", lines).replaceAll("CAP \\* LS (\\* )?:", "").split(" "))
                .hasSize(Capability.values().length);
    }

    @Test
    void nothingEnabledIsAnEmptyList() {
        assertThat(Written.lines(line -> CapabilityList.encodeEnabled(line::begin, line, "anna", Set.of(), 302)))
                .containsExactly("CAP anna LIST :");
    }

    @Test
    void whereTlsIsDependsOnWhetherItIsThere() {
        assertThat(new StsPolicy(6697, 3600).value(true)).isEqualTo("duration=3600");
        assertThat(new StsPolicy(6697, 3600).value(false)).isEqualTo("port=6697");
    }

    @Test
    void subcommandsAreReadInAnyCase() {
        assertThat(read("LS", "302")).isEqualTo(new CapRequest.Ls(302));
        assertThat(read("ls")).isEqualTo(new CapRequest.Ls(0));
        assertThat(read("LS", "x")).isEqualTo(new CapRequest.Ls(0));
        assertThat(read("LIST")).isEqualTo(new CapRequest.ListEnabled());
        assertThat(read("END")).isEqualTo(new CapRequest.End());
        assertThat(read("FOO")).isEqualTo(new CapRequest.Invalid("FOO"));
    }

    @Test
    void aRequestIsGrantedAsAWholeOrNotAtAll() {
        var enabled = EnumSet.of(Capability.BATCH);

        assertThat(request("message-tags -batch ").applied(enabled, offered.requestable()))
                .contains(EnumSet.of(Capability.MESSAGE_TAGS));
        assertThat(request("message-tags foo").applied(enabled, offered.requestable()))
                .isEmpty();
        assertThat(request("batch -message-tags").applied(enabled, offered.requestable()))
                .contains(enabled);
        assertThat(request("").applied(enabled, offered.requestable())).contains(enabled);
    }

    @Test
    void thePolicyOfTlsCannotBeAskedFor() {
        assertThat(request("sts").applied(Set.of(), offered.requestable())).isEmpty();
    }

    @Test
    void whatIsNotOfferedCannotBeAskedFor() {
        assertThat(request("sasl").applied(Set.of(), offered.requestable())).isEmpty();
    }

    private static CapRequest.Req request(String words) {
        return (CapRequest.Req) read("REQ", words);
    }

    private static CapRequest read(String... params) {
        return CapRequest.parse(IrcMessage.of("CAP", params));
    }

    private static List<String> listed(CapabilityList list, int version) {
        return Written.lines(line -> list.encode(line::begin, line, "*", version));
    }
}
