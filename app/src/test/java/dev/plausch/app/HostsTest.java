package dev.plausch.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostsTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:5",
        "::1, [::1]:5",
        "::, [::]:5",
        "fe80::1, [fe80::1]:5",
        "2001:db8::, [2001:db8::]:5",
        "2001:db8:0:1::7, [2001:db8:0:1::7]:5",
        "1:0:0:2:0:0:0:3, [1:0:0:2::3]:5",
        "1:2:3:4:5:6:7:8, [1:2:3:4:5:6:7:8]:5",
        "10:0:0:0:0:0:0:1, [10::1]:5",
    })
    void anAddressIsShort(String address, String text) {
        assertThat(Hosts.text(new InetSocketAddress(InetAddress.ofLiteral(address), 5)))
                .isEqualTo(text);
    }
}
