package dev.plausch.app.lan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterfacesTest {
    @Test
    void aHostNameBecomesOneLabel() {
        assertThat(Interfaces.label("Annas MacBook.local\n")).isEqualTo("annas-macbook");
        assertThat(Interfaces.label("kiste.example.org")).isEqualTo("kiste");
        assertThat(Interfaces.label("")).isEqualTo("plausch");
        assertThat(Interfaces.label("ü")).isEqualTo("plausch");
    }

    @Test
    void noAddressIsOfThisMachineOnly() {
        assertThat(Interfaces.addresses())
                .noneMatch(address -> address.isLoopbackAddress() || address.isLinkLocalAddress());
    }
}
