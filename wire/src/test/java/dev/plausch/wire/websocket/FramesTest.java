package dev.plausch.wire.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.wire.Scratch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {

    /// Reads frames as a client must: plain ones, of the fewest bytes.
    private static List<String> read(byte[] bytes, int first) {
        var messages = new ArrayList<String>();
        var input = ByteBuffer.wrap(bytes);
        while (input.hasRemaining()) {
            assertThat(input.get() & 0xff).isEqualTo(first);
            int length = input.get();
            if (length == 126) {
                length = input.getShort() & 0xffff;
                assertThat(length).isGreaterThan(125);
            } else if (length == 127) {
                length = (int) input.getLong();
                assertThat(length).isGreaterThan(0xffff);
            }
            var payload = new byte[length];
            input.get(payload);
            messages.add(new String(payload, StandardCharsets.UTF_8));
        }
        return messages;
    }

    @Test
    void eachLineIsAMessageWithoutItsNewline() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var out = new Scratch(16).put("before");
            var lines = new ArrayList<String>();
            for (int i = random.nextInt(12); i > 0; i--) {
                int most = random.nextInt(20) == 0 ? 70_000 : 260;
                lines.add("ab\rc".repeat(most / 4).substring(0, random.nextInt(most)));
                out.put(lines.getLast()).put("\r\n");
            }
            Frames.ofLines(Kind.TEXT, out, 6);
            var bytes = out.toByteArray();
            assertThat(new String(bytes, 0, 6, StandardCharsets.US_ASCII)).isEqualTo("before");
            assertThat(read(java.util.Arrays.copyOfRange(bytes, 6, bytes.length), 0x81))
                    .as("seed " + seed)
                    .isEqualTo(lines);
        }
    }

    @Test
    void aShortLineNeedsNoMoreThanItDid() {
        var out = new Scratch(16).put("PING :a\r\n");
        Frames.ofLines(Kind.BINARY, out, 0);
        assertThat(out.length()).isEqualTo(9);
        assertThat(read(out.toByteArray(), 0x82)).containsExactly("PING :a");
    }

    /// RFC 6455 1.3
    @Test
    void theHandshakeOfTheDocument() {
        assertThat(Handshake.isKey("dGhlIHNhbXBsZSBub25jZQ==")).isTrue();
        assertThat(Handshake.accept("dGhlIHNhbXBsZSBub25jZQ==")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        assertThat(Handshake.isKey("kurz")).isFalse();
        assertThat(Handshake.isKey("")).isFalse();
    }
}
