package dev.plausch.wire.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.irc.Cut;
import dev.plausch.wire.websocket.WebSocketInput.Broken;
import dev.plausch.wire.websocket.WebSocketInput.Close;
import dev.plausch.wire.websocket.WebSocketInput.Message;
import dev.plausch.wire.websocket.WebSocketInput.Ping;
import dev.plausch.wire.websocket.WebSocketInput.TooLong;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketDecoderTest {
    private static final int LONGEST = 1_000;

    private static List<String> read(byte[]... frames) {
        var all = new ArrayList<WebSocketInput>();
        var decoder = new WebSocketDecoder(LONGEST);
        for (var frame : frames) {
            Cut.feed(decoder, frame, all);
        }
        return all.stream().map(WebSocketDecoderTest::words).toList();
    }

    private static String words(WebSocketInput input) {
        return switch (input) {
            case Message(var text, var content) ->
                (text ? "text " : "binary ") + new String(content, StandardCharsets.UTF_8);
            case TooLong _ -> "too long";
            case Ping(var content) -> "ping " + new String(content, StandardCharsets.UTF_8);
            case Close _ -> "close";
            case Broken(var code) -> "broken " + code.number();
        };
    }

    private static byte[] frame(int first, String payload) {
        return Client.frame(first, payload.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /// RFC 6455 5.7
    @Test
    void theExampleOfTheDocument() {
        assertThat(read(hex("81 85 37 fa 21 3d 7f 9f 4d 51 58"))).containsExactly("text Hello");
        assertThat(read(hex("89 85 37 fa 21 3d 7f 9f 4d 51 58"))).containsExactly("ping Hello");
    }

    @Test
    void fragmentsAreOneMessageAndControlFramesMayStandBetween() {
        assertThat(read(frame(1, "NI"), frame(0x89, "da?"), frame(0, "CK "), frame(0x8a, "x"), frame(0x80, "anna")))
                .containsExactly("ping da?", "text NICK anna");
    }

    @Test
    void aCharacterMayBeCutByFrames() {
        var text = "ü".getBytes(StandardCharsets.UTF_8);
        assertThat(read(Client.frame(1, new byte[] {text[0]}), Client.frame(0x80, new byte[] {text[1]})))
                .containsExactly("text ü");
    }

    @Test
    void aMessageThatIsTooLongIsDroppedAndTheNextIsRead() {
        var half = "x".repeat(600);
        assertThat(read(frame(1, half), frame(0, half), frame(0x80, half), frame(0x81, "da")))
                .containsExactly("too long", "text da");
        assertThat(read(frame(0x81, "x".repeat(LONGEST)))).containsExactly("text " + "x".repeat(LONGEST));
        assertThat(read(frame(0x81, "x".repeat(LONGEST + 1)))).containsExactly("too long");
    }

    @Test
    void whatHasNoEndIsClosed() {
        var decoder = new WebSocketDecoder(LONGEST);
        var all = new ArrayList<WebSocketInput>();
        Cut.feed(decoder, frame(1, "x".repeat(60_000)), all);
        for (int i = 0; i < 20; i++) {
            Cut.feed(decoder, frame(0, "x".repeat(60_000)), all);
        }
        assertThat(all).containsExactly(new TooLong(), new Broken(CloseCode.TOO_BIG));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "not masked, 81 01 61, 1002",
        "a reserved bit, c1 81 00 00 00 00 61, 1002",
        "an unknown opcode, 83 80 00 00 00 00, 1002",
        "a control frame in pieces, 09 80 00 00 00 00, 1002",
        "a long control frame, 89 fe 00 7e 00 00 00 00, 1002",
        "a continuation of nothing, 80 81 00 00 00 00 61, 1002",
        "a message within a message, 01 81 00 00 00 00 61 81 81 00 00 00 00 61, 1002",
        "a length in too many bytes, 81 fe 00 7d 00 00 00 00, 1002",
        "a length in far too many bytes, 81 ff 00 00 00 00 00 00 ff ff 00 00 00 00, 1002",
        "a negative length, 81 ff 80 00 00 00 00 00 00 00 00 00 00 00, 1002",
        "a length beyond all numbers, 81 ff 7f ff ff ff ff ff ff ff 00 00 00 00, 1009",
        "a text that is not UTF-8, 81 81 00 00 00 00 ff, 1007",
        "half a character, 81 81 00 00 00 00 c3, 1007",
        "half a close code, 88 81 00 00 00 00 03, 1002",
        "a close code that nobody sends, 88 82 00 00 00 00 03 ed, 1002",
        "a close reason that is not UTF-8, 88 83 00 00 00 00 03 e8 ff, 1007"
    })
    void whatCannotBeBreaksTheConnectionForGood(String what, String bytes, int code) {
        assertThat(read(hex(bytes), frame(0x81, "QUIT"))).as(what).containsExactly("broken " + code);
    }

    @Test
    void binaryMayHoldAnything() {
        assertThat(read(Client.frame(0x82, new byte[] {(byte) 0xff}))).containsExactly("binary \ufffd");
    }

    @Test
    void behindACloseNothingCounts() {
        assertThat(read(Client.frame(0x88, new byte[0]), frame(0x81, "QUIT"))).containsExactly("close");
        assertThat(read(Client.frame(0x88, hex("03 e8 6f 6b")))).containsExactly("close");
    }

    @Test
    void whereverItIsCutTheSameIsRead() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var sent = new ArrayList<String>();
            var bytes = new ByteArrayOutputStream();
            for (int i = 0; i < 5; i++) {
                var text = "ä".repeat(random.nextInt(LONGEST / 2));
                sent.add("text " + text);
                bytes.writeBytes(Client.message(Opcodes.TEXT, text.getBytes(StandardCharsets.UTF_8), random));
            }
            var read = Cut.feedInPieces(new WebSocketDecoder(LONGEST), bytes.toByteArray(), random).stream()
                    .filter(each -> each instanceof Message)
                    .map(WebSocketDecoderTest::words);
            assertThat(read).as("seed " + seed).containsExactlyElementsOf(sent);
        }
    }

    @Test
    void noiseThrowsNothing() {
        for (long seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            var noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            noise[0] = (byte) (random.nextInt(3) | 0x80);
            noise[noise.length > 1 ? 1 : 0] |= (byte) 0x80;
            Cut.feedInPieces(new WebSocketDecoder(50), noise, random);
        }
    }
}
