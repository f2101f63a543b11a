package dev.plausch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
    @Test
    void eachLineHasAnEncodingOfItsOwn() throws IOException {
        var lines =
                lines("grüß\n".getBytes(StandardCharsets.UTF_8), "dich…\r\nende".getBytes(Charset.forName("cp1252")));

        assertThat(lines.next()).contains("grüß");
        assertThat(lines.next()).contains("dich…");
        assertThat(lines.next()).contains("ende");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void anEmptyLineIsALine() throws IOException {
        var lines = lines("\n\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aLineWithoutEndIsCut() throws IOException {
        var lines = lines(new byte[3 << 20], "\nnext\n".getBytes(StandardCharsets.UTF_8));

        assertThat(lines.next().map(String::length)).isEqualTo(Optional.of(1 << 20));
        assertThat(lines.next()).contains("next");
    }

    private static ByteLines lines(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return new ByteLines(new ByteArrayInputStream(all.toByteArray()));
    }
}
