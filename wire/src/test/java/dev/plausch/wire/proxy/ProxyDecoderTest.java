package dev.plausch.wire.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Named after "The PROXY protocol", sections 2.1 and 2.2.
class ProxyDecoderTest {
    private static final byte[] BEHIND = "NICK anna\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";

    @Test
    void theLineOfVersionOneNamesBothAddresses() {
        assertThat(read("PROXY TCP4 192.168.0.1 192.168.0.11 56324 443\r\n"))
                .contains(proxied("192.168.0.1", 56324, "192.168.0.11", 443));
        assertThat(read("PROXY TCP6 2001:db8::1 ::1 1 65535\r\n")).contains(proxied("2001:db8::1", 1, "::1", 65535));
    }

    @Test
    void anUnknownConnectionIsTheProxysOwn() {
        assertThat(read("PROXY UNKNOWN\r\n")).contains(new ProxyHeader.Local());
        assertThat(read("PROXY UNKNOWN ffff::1 x y z\r\n")).contains(new ProxyHeader.Local());
    }

    @Test
    void aLineThatIsNotExactlyRightIsInvalid() {
        for (var line : new String[] {
            "PROXY TCP4 192.168.0.1 192.168.0.11 56324 443\n",
            "PROXY TCP4 192.168.0.1 192.168.0.11 56324 443\rX",
            "PROXY TCP4 192.168.0.1 192.168.0.11 56324\r\n",
            "PROXY TCP4  192.168.0.1 192.168.0.11 56324 443\r\n",
            "PROXY TCP4 192.168.0.1 192.168.0.11 56324 443 \r\n",
            "PROXY TCP4 192.168.0.1 192.168.0.256 56324 443\r\n",
            "PROXY TCP4 192.168.0.01 192.168.0.11 56324 443\r\n",
            "PROXY TCP4 192.168.0.1 192.168.0.11 65536 443\r\n",
            "PROXY TCP4 192.168.0.1 192.168.0.11 +1 443\r\n",
            "PROXY TCP4 ::1 ::1 1 1\r\n",
            "PROXY TCP6 1.2.3.4 ::1 1 1\r\n",
            "PROXY TCP6 1::2::3 ::1 1 1\r\n",
            "PROXY TCP6 localhost ::1 1 1\r\n",
            "PROXY UDP4 1.2.3.4 1.2.3.4 1 1\r\n",
            "proxy TCP4 1.2.3.4 1.2.3.4 1 1\r\n",
            "PROXY\r\n",
            "NICK anna\r\n",
            "PROXY UNKNOWN " + "x".repeat(107)
        }) {
            assertThat(read(line)).as(line).containsInstanceOf(ProxyHeader.Invalid.class);
        }
    }

    @Test
    void theHeaderOfVersionTwoNamesBothAddresses() {
        assertThat(readHex(SIGNATURE + "2111000c" + "c0a80001" + "c0a8000b" + "dc0401bb"))
                .contains(proxied("192.168.0.1", 56324, "192.168.0.11", 443));
        assertThat(readHex(SIGNATURE + "21210024" + "20010db8000000000000000000000001"
                        + "00000000000000000000000000000001" + "00010002"))
                .contains(proxied("2001:db8::1", 1, "::1", 2));
    }

    @Test
    void whatFollowsTheAddressesIsPassedOver() {
        assertThat(readHex(SIGNATURE + "21110fff" + "c0a80001" + "c0a8000b" + "dc0401bb" + "20".repeat(0xfff - 12)))
                .contains(proxied("192.168.0.1", 56324, "192.168.0.11", 443));
    }

    @Test
    void aLocalConnectionIsTheProxysOwnWhateverItsAddresses() {
        assertThat(readHex(SIGNATURE + "20000000")).contains(new ProxyHeader.Local());
        assertThat(readHex(SIGNATURE + "20ff0003aabbcc")).contains(new ProxyHeader.Local());
    }

    @Test
    void validFamiliesThatAreNotSupportedTellNothing() {
        assertThat(readHex(SIGNATURE + "21000000")).contains(new ProxyHeader.Local());
        assertThat(readHex(SIGNATURE + "2112000c" + "00".repeat(12))).contains(new ProxyHeader.Local());
        assertThat(readHex(SIGNATURE + "213100d8" + "2f".repeat(216))).contains(new ProxyHeader.Local());
    }

    @Test
    void aBadHeaderOfVersionTwoIsInvalid() {
        for (var hex : new String[] {
            "0d0a0d0a000d0a515549540b",
            SIGNATURE + "11",
            SIGNATURE + "22",
            SIGNATURE + "2111000b" + "00".repeat(11),
            SIGNATURE + "2141000c" + "00".repeat(12),
            SIGNATURE + "2113000c" + "00".repeat(12)
        }) {
            assertThat(readHex(hex)).as(hex).containsInstanceOf(ProxyHeader.Invalid.class);
        }
    }

    @Test
    void halfAHeaderIsInvalid() {
        var decoder = new ProxyDecoder();
        decoder.decode(ByteBuffer.wrap("PROXY TCP4".getBytes(StandardCharsets.US_ASCII)));

        assertThat(decoder.endOfInput()).containsInstanceOf(ProxyHeader.Invalid.class);
    }

    @Test
    void behindABadHeaderEverythingIsDropped() {
        var decoder = new ProxyDecoder();
        decoder.decode(ByteBuffer.wrap(new byte[] {'X'}));
        var input = ByteBuffer.wrap(BEHIND);

        assertThat(decoder.decode(input)).isEmpty();
        assertThat(input.hasRemaining()).isFalse();
        assertThat(decoder.isDone()).isFalse();
    }

    /// Whatever comes, nothing throws, and where it is cut makes no difference.
    @Test
    void noNoiseThrowsAndCutsMakeNoDifference() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var bytes = noise(random);
            var whole = new ProxyDecoder();
            var input = ByteBuffer.wrap(bytes);
            var expected = whole.decode(input);

            var single = new ProxyDecoder();
            Optional<ProxyHeader> read = Optional.empty();
            int at = 0;
            while (at < bytes.length && read.isEmpty()) {
                read = single.decode(ByteBuffer.wrap(bytes, at++, 1));
            }

            assertThat(read).as("seed " + seed).isEqualTo(expected);
            assertThat(at).as("seed " + seed).isEqualTo(input.position());
        }
    }

    private static byte[] noise(Random random) {
        var good = random.nextBoolean()
                ? "PROXY TCP6 2001:db8::1 ::1 1 65535\r\nNICK".getBytes(StandardCharsets.US_ASCII)
                : HexFormat.of().parseHex(SIGNATURE + "2111000ec0a80001c0a8000bdc0401bb00004e");
        for (int i = random.nextInt(4); i > 0; i--) {
            good[random.nextInt(good.length)] = (byte) "\r\n :.0f\u0020\u0021\u0011".charAt(random.nextInt(10));
        }
        return good;
    }

    private static Optional<ProxyHeader> read(String line) {
        return read(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<ProxyHeader> readHex(String hex) {
        return read(HexFormat.of().parseHex(hex));
    }

    /// With something behind it, which must be left alone.
    private static Optional<ProxyHeader> read(byte[] header) {
        var input = ByteBuffer.allocate(header.length + BEHIND.length);
        input.put(header).put(BEHIND).flip();
        var decoder = new ProxyDecoder();
        var read = decoder.decode(input);
        if (decoder.isDone()) {
            assertThat(input.remaining()).isEqualTo(BEHIND.length);
        }
        return read;
    }

    private static ProxyHeader proxied(String source, int sourcePort, String destination, int destinationPort) {
        return new ProxyHeader.Proxied(
                new InetSocketAddress(InetAddress.ofLiteral(source), sourcePort),
                new InetSocketAddress(InetAddress.ofLiteral(destination), destinationPort));
    }
}
