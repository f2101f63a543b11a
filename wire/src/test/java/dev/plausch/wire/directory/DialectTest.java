package dev.plausch.wire.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Decoder;
import dev.plausch.wire.Scratch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DialectTest {
    @Test
    void commandsAreReadAlikeInBothDialects() {
        var expected = List.of(
                new DirectoryRequest.Register("anna", 5001),
                new DirectoryRequest.Broadcast("hallo  ihr"),
                new DirectoryRequest.MisshapenRegister(),
                new DirectoryRequest.MisshapenRegister(),
                new DirectoryRequest.BadPort("70000"),
                new DirectoryRequest.BadPort("0"),
                new DirectoryRequest.BadPort("-1"),
                new DirectoryRequest.MisshapenBroadcast(),
                new DirectoryRequest.Unknown("TANZT"),
                new DirectoryRequest.Quit());
        var texts = List.of(
                "REGISTER anna 5001",
                "BROADCAST anna hallo  ihr",
                "REGISTER anna",
                "REGISTER a b c",
                "REGISTER a 70000",
                "REGISTER a 0",
                "REGISTER a -1",
                "BROADCAST anna ",
                "TANZT jetzt",
                "QUIT ");

        assertThat(decode(Dialect.LINE, lines(texts))).isEqualTo(expected);
        assertThat(decode(Dialect.PREFIXED, frames(texts))).isEqualTo(expected);
    }

    @Test
    void aLengthThatCannotBeEndsIt() {
        assertThat(decode(Dialect.PREFIXED, new byte[] {0, 0, 0, 0}))
                .containsExactly(new DirectoryRequest.BadLength(0));
        assertThat(decode(Dialect.PREFIXED, new byte[] {-1, -1, -1, -1, 5}))
                .containsExactly(new DirectoryRequest.BadLength(0xffffffffL));
        assertThat(decode(Dialect.PREFIXED, new byte[] {0x7f, -1, -1, -1, 5}))
                .containsExactly(new DirectoryRequest.BadLength(Integer.MAX_VALUE));
    }

    @Test
    void whatIsNotUtf8IsSaidToBe() {
        assertThat(decode(Dialect.LINE, new byte[] {'A', -1, '\n'})).containsExactly(new DirectoryRequest.NotUtf8());
        assertThat(decode(Dialect.PREFIXED, new byte[] {0, 0, 0, 1, -1}))
                .containsExactly(new DirectoryRequest.NotUtf8());
    }

    @Test
    void aTextOfSeveralLinesIsSeveralMessagesOfTheLineDialect() {
        var reply = new DirectoryReply.Broadcast("anna", "eins\nUSER_LEFT bert\n\nzwei");

        assertThat(encode(Dialect.LINE, reply))
                .isEqualTo("BROADCAST_MSG anna eins\nBROADCAST_MSG anna USER_LEFT bert\nBROADCAST_MSG anna zwei\n");
        assertThat(encode(Dialect.PREFIXED, reply)).endsWith("BROADCAST anna eins\nUSER_LEFT bert\n\nzwei");
    }

    @Test
    void whatIsEncodedHasItsLengthBeforeIt() {
        assertThat(encode(Dialect.PREFIXED, new DirectoryReply.Welcome("Änne"))).isEqualTo("\0\0\0\rWELCOME Änne");
    }

    @Test
    void noBytesThrowHoweverTheyAreCut() {
        var random = new Random(17);
        for (int round = 0; round < 4_000; round++) {
            var dialect = round % 2 == 0 ? Dialect.LINE : Dialect.PREFIXED;
            var bytes =
                    round % 3 == 0 ? frames(List.of("REGISTER a 1", "BROADCAST a x")) : new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                if (round % 3 != 0 || random.nextInt(20) == 0) {
                    bytes[i] = (byte) random.nextInt();
                }
            }
            var decoder = dialect.decoder();
            var out = new ArrayList<DirectoryRequest>();
            for (int at = 0; at < bytes.length; at++) {
                drain(decoder, ByteBuffer.wrap(bytes, at, 1), out);
            }
            decoder.endOfInput();
            assertThat(out).isEqualTo(decode(dialect, bytes));
        }
    }

    @Test
    void invitationsAreDeclinedInTheirDialect() {
        var line = (Invitation) PeerDatagram.parse("CHAT_REQUEST 54321".getBytes(StandardCharsets.US_ASCII))
                .orElseThrow();
        assertThat(line).isEqualTo(new Invitation(54321, Dialect.LINE));
        assertThat(line.declined().bytes()).asString().isEqualTo("CHAT_REJECTED");

        var prefixed = (Invitation)
                PeerDatagram.parse(frames(List.of("CHAT_REQUEST 7"))).orElseThrow();
        assertThat(prefixed.declined().bytes()).asString().isEqualTo("\0\0\0\rCHAT_REJECTED");
    }

    @Test
    void otherDatagramsAreNoInvitations() {
        for (var text :
                List.of("", "CHAT_REQUEST", "CHAT_REQUEST 0", "CHAT_REQUEST 99999", "HELLO 5", "CHAT_REQUEST 1 2")) {
            assertThat(PeerDatagram.parse(text.getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
        }
    }

    @Test
    void datagramsAreReadAsTheyWereWritten() {
        for (var dialect : Dialect.values()) {
            for (var datagram : List.<PeerDatagram>of(new Invitation(40_000, dialect), new Rejection(dialect))) {
                assertThat(PeerDatagram.parse(datagram.bytes())).contains(datagram);
            }
        }
    }

    @Test
    void whatAClientSaysIsReadByTheServer() {
        for (var dialect : Dialect.values()) {
            var out = new Scratch(1);
            List<DirectoryRequest.Sent> said = List.of(
                    new DirectoryRequest.Register("anna", 5001),
                    new DirectoryRequest.Broadcast("hallo ihr"),
                    new DirectoryRequest.Quit());
            said.forEach(each -> dialect.encode(each, "anna", out));
            assertThat(decode(dialect, out.toByteArray())).isEqualTo(said);
        }
    }

    @Test
    void whatTheServerSaysIsReadByAClient() {
        var bert = new DirectoryReply.Entry("bert", "10.0.0.7", 5001);
        for (var dialect : Dialect.values()) {
            var out = new Scratch(1);
            List<DirectoryReply> said = List.of(
                    new DirectoryReply.Welcome("anna"),
                    new DirectoryReply.UserList(List.of(bert)),
                    new DirectoryReply.UserList(List.of()),
                    new DirectoryReply.UserJoined(bert),
                    new DirectoryReply.Broadcast("bert", "hallo  ihr"),
                    new DirectoryReply.UserLeft("bert"),
                    new DirectoryReply.Error("Nickname bereits vergeben"));
            said.forEach(each -> dialect.encode(each, out));
            assertThat(news(dialect, out.toByteArray()))
                    .containsExactlyElementsOf(
                            said.stream().map(DirectoryNews.Heard::new).toList());
        }
    }

    @Test
    void newsThatMakeNoSenseAreSkipped() {
        var texts = List.of("TANZT", "USER_JOINED bert 10.0.0.7", "WELCOME ", "USERLIST a:b:c d:1.2.3.4:0 e:1.2.3.4:5");
        for (var dialect : Dialect.values()) {
            assertThat(news(dialect, dialect == Dialect.LINE ? lines(texts) : frames(texts)))
                    .containsExactly(
                            new DirectoryNews.Unreadable(),
                            new DirectoryNews.Unreadable(),
                            new DirectoryNews.Unreadable(),
                            new DirectoryNews.Heard(
                                    new DirectoryReply.UserList(List.of(new DirectoryReply.Entry("e", "1.2.3.4", 5)))));
        }
        assertThat(news(Dialect.PREFIXED, new byte[] {1, 1, 1, 1})).containsExactly(new DirectoryNews.Broken());
    }

    private static List<DirectoryNews> news(Dialect dialect, byte[] bytes) {
        var out = new ArrayList<DirectoryNews>();
        var decoder = dialect.newsDecoder();
        var input = ByteBuffer.wrap(bytes);
        for (var next = decoder.decode(input); next.isPresent(); next = decoder.decode(input)) {
            out.add(next.get());
        }
        return out;
    }

    private static String encode(Dialect dialect, DirectoryReply reply) {
        var out = new Scratch(1);
        dialect.encode(reply, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static List<DirectoryRequest> decode(Dialect dialect, byte[] bytes) {
        var out = new ArrayList<DirectoryRequest>();
        drain(dialect.decoder(), ByteBuffer.wrap(bytes), out);
        return out;
    }

    private static void drain(Decoder<DirectoryRequest> decoder, ByteBuffer input, List<DirectoryRequest> out) {
        for (var next = decoder.decode(input); next.isPresent(); next = decoder.decode(input)) {
            out.add(next.get());
        }
    }

    private static byte[] lines(List<String> texts) {
        return (String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] frames(List<String> texts) {
        var out = new Scratch(64);
        for (var text : texts) {
            int start = out.length();
            out.put(0).put(0).put(0).put(0).put(text);
            out.setInt(start, out.length() - start - 4);
        }
        return out.toByteArray();
    }
}
