package dev.plausch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
    @ParameterizedTest
    @CsvSource({
        "'REGISTER anna 5001', DIRECTORY_LINE",
        "'GET / HTTP/1.1', HTTP",
        "'POST /x', HTTP",
        "'CAP LS 302', IRC",
        "'nick anna', IRC",
        "'USER a 0 * :a', IRC",
        "'anna', ROOM",
        "'REGISTERED', ROOM",
        "'GETTING', ROOM",
        "'register a', ROOM",
        "'CAPS', ROOM",
        "'Ünal', ROOM",
    })
    void theFirstBytesTell(String first, Protocol protocol) {
        assertThat(sniff(first)).isEqualTo(new Protocol.Known(protocol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "REGISTER", "G", "GET", "N", "nick", "PR", "C", "US"})
    void aBeginningTellsNothingYet(String first) {
        assertThat(sniff(first)).isEqualTo(new Protocol.Undecided());
    }

    @Test
    void binaryProtocolsAreToldByOneByte() {
        assertThat(Protocol.sniff(new byte[] {0x16}, 1)).isEqualTo(new Protocol.Known(Protocol.TLS));
        assertThat(Protocol.sniff(new byte[] {0}, 1)).isEqualTo(new Protocol.Known(Protocol.DIRECTORY_PREFIXED));
    }

    @Test
    void enoughBytesAlwaysTell() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[Protocol.SNIFF_BYTES];
            random.nextBytes(bytes);
            assertThat(Protocol.sniff(bytes, bytes.length)).isInstanceOf(Protocol.Known.class);
        }
    }

    private static Protocol.Sniffed sniff(String first) {
        var bytes = first.getBytes(StandardCharsets.UTF_8);
        return Protocol.sniff(bytes, Math.min(bytes.length, Protocol.SNIFF_BYTES));
    }
}
