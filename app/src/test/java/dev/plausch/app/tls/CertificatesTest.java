package dev.plausch.app.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plausch.server.Settings;
import java.net.InetAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final OwnNames NAMES = new OwnNames("kiste", List.of(InetAddress.ofLiteral("192.168.0.5")));

    @TempDir
    Path data;

    @Test
    void theChainIsValidForWhoeverTrustsTheAuthority() throws Exception {
        var chain = served(START, NAMES);
        assertThat(chain).hasSize(2);
        validate(chain, START);
        assertThat(chain.getFirst().getSubjectX500Principal().getName()).isEqualTo("CN=kiste");
        assertThat(authority().getSubjectX500Principal().getName()).isEqualTo("CN=Plausch CA kiste");
        assertThat(Duration.between(START, chain.getFirst().getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(397));
        assertThat(Duration.between(START, authority().getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(3650));
    }

    @Test
    void itStandsForEveryNameOfTheMachine() throws Exception {
        assertThat(served(START, NAMES).getFirst().getSubjectAlternativeNames())
                .extracting(alternative -> (Object) alternative.get(1))
                .containsExactly("localhost", "kiste", "kiste.local", "127.0.0.1", "0:0:0:0:0:0:0:1", "192.168.0.5");
    }

    @Test
    void theAuthorityCannotSpeakForOthers() throws Exception {
        served(START, NAMES);
        var authority = new Authority(authority(), Pem.privateKey(data.resolve("ca-key.pem")));
        var forged = authority.sign(Authority.keyPair().getPublic(), new OwnNames("bank.example", List.of()), START);
        assertThatThrownBy(() -> validate(List.of(forged, authority.certificate()), START))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void theKeysAreForTheirOwnerOnly() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        served(START, NAMES);
        for (var secret : List.of("key.pem", "ca-key.pem")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nothingElseIsLeftInTheDirectory() throws Exception {
        served(START, NAMES);
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ca.pem", "ca-key.pem", "cert.pem", "key.pem", "tls.lock");
        }
    }

    @Test
    void aSecondStartServesTheSame() throws Exception {
        var first = served(START, NAMES);
        assertThat(served(START.plus(Duration.ofDays(366)), NAMES)).isEqualTo(first);
    }

    @Test
    void aMonthBeforeItsEndItIsMadeAnewByTheSameAuthority() throws Exception {
        var first = served(START, NAMES);
        var later = START.plus(Duration.ofDays(368));
        var second = served(later, NAMES);
        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
        assertThat(second.getLast()).isEqualTo(first.getLast());
        validate(second, later);
    }

    @Test
    void aNewAddressIsAddedAndAGoneOneDoesNoHarm() throws Exception {
        var first = served(START, NAMES);
        var second = served(START, new OwnNames("kiste", List.of(InetAddress.ofLiteral("2001:db8::7"))));
        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
        assertThat(second.getLast()).isEqualTo(first.getLast());
        assertThat(served(START, new OwnNames("kiste", List.of()))).isEqualTo(second);
    }

    @Test
    void anotherMachineNameNeedsAnotherAuthority() throws Exception {
        var first = served(START, NAMES);
        var second = served(START, new OwnNames("truhe", List.of()));
        assertThat(second.getLast()).isNotEqualTo(first.getLast());
        validate(second, START);
    }

    @Test
    void aDamagedFileIsMadeAnew() throws Exception {
        served(START, NAMES);
        Files.writeString(data.resolve("key.pem"), "");
        validate(served(START, NAMES), START);
        Files.copy(data.resolve("key.pem"), data.resolve("copy"));
        Files.delete(data.resolve("ca-key.pem"));
        Files.move(data.resolve("copy"), data.resolve("ca-key.pem"));
        validate(served(START, NAMES), START);
    }

    @Test
    void anAuthorityNearItsEndIsReplaced() throws Exception {
        var first = served(START, NAMES);
        var later = START.plus(Duration.ofDays(3630));
        assertThat(served(later, NAMES).getLast()).isNotEqualTo(first.getLast());
    }

    @Test
    void theUsersOwnFilesAreServed() throws Exception {
        var made = served(START, NAMES);
        var tls = new Settings.Tls(
                data.resolve("cert.pem").toString(), data.resolve("key.pem").toString(), 0);
        assertThat(chain(new Certificates(tls, data.resolve("none"), at(START), () -> NAMES).get()))
                .isEqualTo(made);
    }

    @Test
    void whoeverWritesTheFilesAnewMakesAnotherVersion() throws Exception {
        served(START, NAMES);
        var tls = new Settings.Tls(
                data.resolve("cert.pem").toString(), data.resolve("key.pem").toString(), 0);
        var certificates = new Certificates(tls, data, at(START), () -> NAMES);
        var before = certificates.version();
        assertThat(certificates.version()).isEqualTo(before);
        Files.setLastModifiedTime(data.resolve("key.pem"), FileTime.from(START));
        var then = certificates.version();
        assertThat(then).isNotEqualTo(before);
        Files.delete(data.resolve("cert.pem"));
        assertThat(certificates.version()).isNotEqualTo(then);
    }

    @Test
    void thoseMadeHereAreLookedAtAnewEachDay() {
        served(START, NAMES);
        var tls = new Settings.Tls("", "", 0);
        assertThat(new Certificates(tls, data, at(START), () -> NAMES).version())
                .isEqualTo(new Certificates(tls, data, at(START), () -> NAMES).version())
                .isNotEqualTo(new Certificates(tls, data, at(START.plus(Duration.ofDays(1))), () -> NAMES).version());
    }

    @Test
    void aKeyThatDoesNotBelongIsTold() throws Exception {
        served(START, NAMES);
        var tls = new Settings.Tls(
                data.resolve("cert.pem").toString(), data.resolve("ca-key.pem").toString(), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Certificates(tls, data, at(START), () -> NAMES).get())
                .withMessageContaining("ca-key.pem is not the key of ");
    }

    private List<X509Certificate> served(Instant now, OwnNames names) {
        return chain(new Certificates(new Settings.Tls("", "", 0), data, at(now), () -> names).get());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static List<X509Certificate> chain(KeyManagerFactory factory) {
        var keys = (X509KeyManager) factory.getKeyManagers()[0];
        var alias = keys.getServerAliases("EC", null)[0];
        return Arrays.asList(keys.getCertificateChain(alias));
    }

    private X509Certificate authority() throws Exception {
        return Pem.certificates(data.resolve("ca.pem")).getFirst();
    }

    private void validate(List<X509Certificate> chain, Instant now) throws Exception {
        // The authority stands in the path, too: a trust anchor's own name constraints are not looked at.
        var anchor = new TrustAnchor(
                authority().getSubjectX500Principal(), authority().getPublicKey(), null);
        var trust = new PKIXParameters(Set.of(anchor));
        trust.setRevocationEnabled(false);
        trust.setDate(Date.from(now));
        var path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
        CertPathValidator.getInstance("PKIX").validate(path, trust);
    }
}
