package dev.plausch.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stands in the parameters of single commands.
class RequestsTest {
    @Test
    void recipientsAreChannelsAndNicks() {
        assertThat(TargetList.parse("#lobby,anna").targets()).containsExactly("#lobby", "anna");
        assertThat(TargetList.parse("x#y,@x").targets()).containsExactly("x#y", "@x");
    }

    @Test
    void eachRecipientCountsOnceAndNotTooMany() {
        assertThat(TargetList.parse("a,,A,b,a,c,d,e,f"))
                .isEqualTo(new TargetList(List.of("a", "b", "c", "d"), List.of("e", "f")));
        assertThat(TargetList.parse(",").targets()).isEmpty();
    }

    @Test
    void aHigherRankIsAtLeastALowerOne() {
        assertThat(Membership.FOUNDER.isAtLeast(Membership.VOICE)).isTrue();
        assertThat(Membership.VOICE.isAtLeast(Membership.HALFOP)).isFalse();
        assertThat(Membership.prefixes(EnumSet.of(Membership.VOICE, Membership.OPERATOR)))
                .isEqualTo("@+");
        assertThat(Membership.highestPrefix(EnumSet.of(Membership.VOICE, Membership.OPERATOR)))
                .isEqualTo("@");
        assertThat(Membership.prefixes(Set.of())).isEmpty();
    }

    @Test
    void monitorHasFiveWords() {
        assertThat(monitor("+", "a,b,A")).isEqualTo(new MonitorRequest.Add(List.of("a", "b")));
        assertThat(monitor("-", "a")).isEqualTo(new MonitorRequest.Remove(List.of("a")));
        assertThat(monitor("c")).isEqualTo(new MonitorRequest.Clear());
        assertThat(monitor("L")).isEqualTo(new MonitorRequest.ListAll());
        assertThat(monitor("S")).isEqualTo(new MonitorRequest.Status());
        assertThat(monitor("x")).isEqualTo(new MonitorRequest.Invalid());
        assertThat(monitor()).isEqualTo(new MonitorRequest.Invalid());
    }

    @Test
    void whoxAnswersInItsOwnOrder() {
        var whox = Whox.parse("%tcuhnaXr,42").orElseThrow();

        assertThat(Written.by(line -> whox.encode(line.begin(), "mynick", field -> switch (field) {
                    case USER -> "~cooluser";
                    case HOST -> "coolhost";
                    case NICK -> "cooluser";
                    case REALNAME -> "Cool User";
                    case CHANNEL, TOKEN, IP, SERVER, FLAGS, HOPS, IDLE, ACCOUNT, CHANNEL_LEVEL -> "";
                })))
                .isEqualTo("354 mynick 42 * ~cooluser coolhost cooluser 0 :Cool User\r\n");
    }

    @Test
    void whoxNeedsAPercentSignAndASoundToken() {
        assertThat(Whox.parse("o")).isEmpty();
        assertThat(Whox.parse("o%n").orElseThrow().fields()).containsExactly(Whox.Field.NICK);
        assertThat(Whox.parse("%t,1234").orElseThrow().token()).isEqualTo("0");
        assertThat(Whox.parse("%,").orElseThrow().fields()).isEmpty();
        assertThat(Whox.onlyOperators("o%n")).isTrue();
        assertThat(Whox.onlyOperators("%o")).isFalse();
    }

    @Test
    void listTakesNamesAndConditions() {
        var request = ListFilter.parse(List.of("#a,#b,>3", "C<10,T>5,!#x*,*y*"));

        assertThat(request.channels()).containsExactly("#a", "#b");
        assertThat(request.filters())
                .containsExactly(
                        new ListFilter.Users(true, 3),
                        new ListFilter.Created(false, 10),
                        new ListFilter.TopicSet(true, 5),
                        new ListFilter.NotNamed(new Glob("#x*")),
                        new ListFilter.Named(new Glob("*y*")));
    }

    @Test
    void conditionsHoldAsElistSays() {
        var entry = new ListFilter.Entry("#lobby", 4, 10, 5);
        assertThat(List.of(">3", "<5", "C>9", "C<11", "T>4", "T<6", "#LOB*", "!#x*"))
                .allMatch(each -> holds(each, entry));
        assertThat(List.of(">4", "<4", "C>10", "C<10", "T>5", "T<5", "#x*", "!#lob*"))
                .noneMatch(each -> holds(each, entry));

        assertThat(holds("T<5", new ListFilter.Entry("#lobby", 4, 10, -1))).isFalse();
    }

    @Test
    void whatLooksLikeAConditionButIsNoneIsAName() {
        assertThat(ListFilter.parse(List.of("C<x,>,T,<99999999999,Cx")).filters())
                .isEmpty();
    }

    @Test
    void ctcpStandsBetweenItsDelimiters() {
        assertThat(Ctcp.parse("\u0001ACTION lacht\u0001")).contains(new Ctcp("ACTION", "lacht"));
        assertThat(Ctcp.parse("\u0001action lacht")).contains(new Ctcp("ACTION", "lacht"));
        assertThat(Ctcp.parse("\u0001VERSION\u0001")).contains(new Ctcp("VERSION", ""));
        assertThat(Ctcp.parse("\u0001\u0001")).isEmpty();
        assertThat(Ctcp.parse("\u0001")).isEmpty();
        assertThat(Ctcp.parse("ACTION lacht")).isEmpty();
        assertThat(new Ctcp("ACTION", "x").text()).isEqualTo("\u0001ACTION x\u0001");
        assertThat(Ctcp.ACTION_BYTES).isEqualTo(new Ctcp("ACTION", "x").text().length() - 1);
    }

    @Test
    void numericsHaveThreeDigitsAndAreFoundByThem() {
        assertThat(Numeric.RPL_WELCOME.digits()).isEqualTo("001");
        assertThat(Numeric.of("433")).contains(Numeric.ERR_NICKNAMEINUSE);
        assertThat(Numeric.of("468")).contains(Numeric.ERR_INVALIDUSERNAME);
        assertThat(Numeric.of("999")).isEmpty();
    }

    @Test
    void aLabelIsAnyTextOf64Bytes() {
        assertThat(labelled("x".repeat(64)).label()).contains("x".repeat(64));
        assertThat(labelled("x".repeat(65)).label()).isEmpty();
        assertThat(labelled("ü".repeat(33)).label()).isEmpty();
        assertThat(labelled("").label()).isEmpty();
    }

    @Test
    void onlyTagsWithAPlusArePassedOn() {
        assertThat(new Tags("a=b;+typing=active;label=1;+x;+").clientOnly()).isEqualTo(new Tags("+typing=active;+x"));
        assertThat(new Tags("a=+b").clientOnly()).isEqualTo(Tags.NONE);
        assertThat(new Tags("ab=1;a").value("a")).contains("");
        assertThat(new Tags("ab=1").value("a")).isEmpty();
    }

    @Test
    void aWebSocketSpeaksTheFirstSubprotocolOfItsWishes() {
        assertThat(Subprotocol.choose(List.of("x", " text.ircv3.net", "binary.ircv3.net")))
                .contains(Subprotocol.TEXT);
        assertThat(Subprotocol.choose(List.of("x"))).isEmpty();
    }

    @Test
    void aWebSocketsMessageIsOneLine() {
        assertThat(webSocket("PING x")).isEqualTo(IrcMessage.of("PING", "x"));
        assertThat(webSocket("PING x\r\n")).isEqualTo(IrcMessage.of("PING", "x"));
        assertThat(webSocket("PING x\r\nQUIT")).isEqualTo(new IrcInput.Malformed());
        assertThat(Subprotocol.read(new byte[0])).isEmpty();
        assertThat(Subprotocol.messageLength("PING x\r\n".getBytes(StandardCharsets.US_ASCII), 8))
                .isEqualTo(6);
    }

    @Test
    void whatIsNotUtf8IsAnsweredWithItsCommand() {
        var reply = StandardReply.invalidUtf8(new IrcInput.NotUtf8("PRIVMSG", Optional.empty()));

        assertThat(Written.by(line -> reply.encode(line.begin()))).startsWith("FAIL PRIVMSG INVALID_UTF8 :");
    }

    @Test
    void commandsAreFoundInAnyCase() {
        assertThat(IrcCommand.of(IrcMessage.of("privmsg", "a", "b"))).contains(IrcCommand.PRIVMSG);
        assertThat(IrcCommand.of(IrcMessage.of("pr\u0131vmsg"))).isEmpty();
        assertThat(IrcCommand.of(IrcMessage.of("FOO"))).isEmpty();
        assertThat(IrcMessage.of("USER", "a", "b", "c", "").has(IrcCommand.USER.params()))
                .isFalse();
        assertThat(IrcCommand.NICK.isAllowedUnregistered()).isTrue();
        assertThat(IrcCommand.JOIN.isAllowedUnregistered()).isFalse();
    }

    @Test
    void saslComesInPiecesOf400Characters() {
        var sasl = new SaslAssembly();
        var secret = "x".repeat(300).getBytes(StandardCharsets.US_ASCII);
        var encoded = Base64.getEncoder().encodeToString(secret);
        assertThat(encoded).hasSize(400);

        assertThat(sasl.take(encoded)).isEqualTo(new SaslAssembly.More());
        assertThat(sasl.take("+"))
                .isInstanceOfSatisfying(
                        SaslAssembly.Complete.class,
                        complete -> assertThat(complete.response()).isEqualTo(secret));
        assertThat(sasl.take("YQ=="))
                .isInstanceOfSatisfying(
                        SaslAssembly.Complete.class,
                        complete -> assertThat(complete.response()).containsExactly('a'));
    }

    @Test
    void saslEndsWhenItIsWrong() {
        var sasl = new SaslAssembly();
        assertThat(sasl.take("!")).isEqualTo(new SaslAssembly.Bad());
        assertThat(sasl.take("*")).isEqualTo(new SaslAssembly.Aborted());
        assertThat(sasl.take("x".repeat(401))).isEqualTo(new SaslAssembly.TooLong());
        for (int i = 0; i < 16; i++) {
            assertThat(sasl.take("x".repeat(400))).isEqualTo(new SaslAssembly.More());
        }
        assertThat(sasl.take("x")).isEqualTo(new SaslAssembly.TooLong());
        assertThat(sasl.take("YQ==")).isInstanceOf(SaslAssembly.Complete.class);
    }

    @Test
    void noParametersThrow() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        assertThatCode(() -> {
                    for (int round = 0; round < 20_000; round++) {
                        readEverywhere(IrcMessage.of("X", params(random)));
                    }
                })
                .as("seed " + seed)
                .doesNotThrowAnyException();
    }

    private static void readEverywhere(IrcMessage message) {
        CapRequest.parse(message.has(1) ? message : IrcMessage.of("CAP", "LS"));
        MonitorRequest.parse(message);
        BatchRequest.parse(message);
        ListFilter.parse(message.params()).matches(new ListFilter.Entry("#a", 1, 1, 1));
        TargetList.parse(message.param(0));
        Whox.parse(message.param(0));
        Ctcp.parse(message.param(0));
        new SaslAssembly().take(message.param(0));
        Pieces.lines(message.param(0), List.of(2), 9);
    }

    private static String[] params(Random random) {
        var letters = "LSREQ%tcn,12*?!<>CT~@&#+-\u0001\ud83d =\n";
        var params = new String[random.nextInt(4)];
        for (int i = 0; i < params.length; i++) {
            var param = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                param.append(letters.charAt(random.nextInt(letters.length())));
            }
            params[i] = param.toString();
        }
        return params;
    }

    private static boolean holds(String condition, ListFilter.Entry entry) {
        return ListFilter.parse(List.of(condition)).matches(entry);
    }

    private static MonitorRequest monitor(String... params) {
        return MonitorRequest.parse(IrcMessage.of("MONITOR", params));
    }

    private static IrcMessage labelled(String label) {
        return new IrcMessage(new Tags("label=" + label), "", "PING", List.of());
    }

    private static IrcInput webSocket(String message) {
        return Subprotocol.read(message.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
