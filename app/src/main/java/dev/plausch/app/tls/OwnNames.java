package dev.plausch.app.tls;

import dev.plausch.app.lan.Interfaces;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// By which names and addresses this machine is reached.
///
/// @param host its name, without a domain
/// @param lan its addresses on networks, without loopback ones
record OwnNames(String host, List<InetAddress> lan) {
    OwnNames {
        lan = List.copyOf(lan);
    }

    /// Of this machine, now. May block for a name service.
    static OwnNames now() {
        return new OwnNames(Interfaces.hostName(), Interfaces.addresses());
    }

    List<String> hosts() {
        return Stream.of("localhost", host, host + ".local").distinct().toList();
    }

    List<InetAddress> addresses() {
        var all = new ArrayList<InetAddress>();
        all.add(InetAddress.ofLiteral("127.0.0.1"));
        all.add(InetAddress.ofLiteral("::1"));
        all.addAll(lan);
        return all;
    }

    /// Whether the certificate stands for all of them.
    boolean coveredBy(X509Certificate certificate) throws CertificateParsingException {
        var alternatives = certificate.getSubjectAlternativeNames();
        var covered = new HashSet<Object>();
        for (var alternative : alternatives == null ? List.<List<?>>of() : alternatives) {
            var value = String.valueOf(alternative.get(1));
            covered.add(alternative.get(0).equals(7) ? InetAddress.ofLiteral(value) : value);
        }
        return covered.containsAll(Set.copyOf(hosts())) && covered.containsAll(Set.copyOf(addresses()));
    }
}
