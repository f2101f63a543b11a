package dev.plausch.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemTest {
    @TempDir
    Path folder;

    @Test
    void aKeyAsOpenSslOnceWroteItIsRead() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var rsa = generator.generateKeyPair().getPrivate();
        assertThat(Pem.privateKey(write(traditional(rsa))).getEncoded()).isEqualTo(rsa.getEncoded());

        var ec = (ECPrivateKey) Authority.keyPair().getPrivate();
        var curve = SECObjectIdentifiers.secp256r1;
        var sec1 = new org.bouncycastle.asn1.sec.ECPrivateKey(256, ec.getS(), curve);
        var read = Pem.privateKey(write(Pem.text("EC PRIVATE KEY", sec1.getEncoded())));
        assertThat(((ECPrivateKey) read).getS()).isEqualTo(ec.getS());
    }

    private static String traditional(PrivateKey key) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(key);
        }
        assertThat(text.toString()).contains("BEGIN RSA PRIVATE KEY");
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"RSA", "EC", "Ed25519"})
    void aKeyInPkcs8IsRead(String algorithm) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("RSA")) {
            generator.initialize(1024);
        }
        var key = generator.generateKeyPair().getPrivate();
        assertThat(Pem.privateKey(write(Pem.text("PRIVATE KEY", key.getEncoded())))
                        .getEncoded())
                .isEqualTo(key.getEncoded());
    }

    @Test
    void anEncryptedKeyIsTold() {
        assertThatThrownBy(() -> Pem.privateKey(write("-----BEGIN ENCRYPTED PRIVATE KEY-----\n")))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("without a password");
    }

    @Test
    void aFileWithoutAKeyIsTold() {
        assertThatThrownBy(() -> Pem.privateKey(write("hello")))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageEndingWith("holds no private key");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "key", ".pem"), text);
    }
}
