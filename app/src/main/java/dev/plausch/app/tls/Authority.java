package dev.plausch.app.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The certificate authority of one data directory. It can sign for this machine's host names only, so that whoever
/// trusts it risks nothing elsewhere. The one place (with [Traditional]) that needs Bouncy Castle.
///
/// @param certificate its own, which people may trust
/// @param key of it
record Authority(X509Certificate certificate, PrivateKey key) {
    static final Duration LIFE = Duration.ofDays(3650);
    /// What browsers accept at most is 398 days.
    static final Duration SERVER_LIFE = Duration.ofDays(397);

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /// The common name of the authority of a machine.
    static String nameFor(String host) {
        return "Plausch CA " + host;
    }

    /// A new one.
    static Authority create(String host, Instant now) throws GeneralSecurityException {
        var pair = keyPair();
        var name = named(nameFor(host));
        var builder = certificate(name, name, pair.getPublic(), now, now.plus(LIFE));
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(Extension.nameConstraints, true, only("localhost", host, "local"));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return new Authority(signed(builder, pair.getPrivate()), pair.getPrivate());
    }

    /// A certificate for a server with these names, valid no longer than the authority.
    X509Certificate sign(PublicKey server, OwnNames names, Instant now) throws GeneralSecurityException {
        var end = certificate.getNotAfter().toInstant();
        var until = now.plus(SERVER_LIFE).isBefore(end) ? now.plus(SERVER_LIFE) : end;
        var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var builder = certificate(issuer, named(names.host()), server, now, until);
        var identifiers = new JcaX509ExtensionUtils();
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(certificate));
            builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(server));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return signed(builder, key);
    }

    static KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder certificate(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Instant until) {
        var serial = new BigInteger(126, new SecureRandom()).setBit(126);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(now.minus(CLOCKS_DIFFER)), Date.from(until), subject, key);
    }

    private static X500Name named(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static NameConstraints only(String... domains) {
        var permitted = Stream.of(domains)
                .distinct()
                .map(domain -> new GeneralSubtree(new GeneralName(GeneralName.dNSName, domain)))
                .toArray(GeneralSubtree[]::new);
        return new NameConstraints(permitted, null);
    }

    private static GeneralNames alternatives(OwnNames names) {
        var hosts = names.hosts().stream().map(host -> new GeneralName(GeneralName.dNSName, host));
        var addresses = names.addresses().stream()
                .map(InetAddress::getHostAddress)
                .map(address -> new GeneralName(GeneralName.iPAddress, address));
        return new GeneralNames(Stream.concat(hosts, addresses).toArray(GeneralName[]::new));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
