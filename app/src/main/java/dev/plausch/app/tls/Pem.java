package dev.plausch.app.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// PEM files (RFC 7468). Bouncy Castle is loaded only for a key in one of the traditional forms.
final class Pem {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");

    private Pem() {}

    /// All certificates of the file, in its order.
    ///
    /// @throws GeneralSecurityException if there is none
    static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        var all = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
        if (all.isEmpty()) {
            throw new GeneralSecurityException(file + " holds no certificate");
        }
        return all.stream().map(X509Certificate.class::cast).toList();
    }

    /// The private key of the file.
    ///
    /// @throws GeneralSecurityException if there is none that can be read
    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.contains("ENCRYPTED")) {
            throw new GeneralSecurityException(file + " is encrypted; Plausch needs the key without a password");
        }
        var pkcs8 = PKCS8.matcher(text);
        return pkcs8.find()
                ? decoded(file, Base64.getMimeDecoder().decode(pkcs8.group(1)))
                : Traditional.privateKey(file, text);
    }

    private static PrivateKey decoded(Path file, byte[] der) throws GeneralSecurityException {
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (GeneralSecurityException _) {
                continue;
            }
        }
        throw new GeneralSecurityException(file + " holds no key of a kind that is known (EC, RSA, Ed25519)");
    }

    /// Whether the key is the certificate's own.
    static boolean belong(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        var algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "Ed25519";
                };
        if (certificate.getPublicKey().getAlgorithm().equals("RSA")
                != key.getAlgorithm().equals("RSA")) {
            return false;
        }
        var signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        var verifier = Signature.getInstance(algorithm);
        try {
            verifier.initVerify(certificate.getPublicKey());
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// The PEM text of one object.
    static String text(String type, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}
