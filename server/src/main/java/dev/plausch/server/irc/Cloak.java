package dev.plausch.server.irc;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hides where people come from: a keyed hash of the address, so that one address looks the same each time, and nobody
/// can find out which it is. Two parts, the wider network first, so that a ban can mean either.
///
/// @param key of the network; whoever has it can undo the cloaks
public record Cloak(byte[] key) {
    private static final String ALGORITHM = "HmacSHA256";

    /// `network.host.cloak`, each 10 characters.
    String of(InetAddress address) {
        var bytes = address.getAddress();
        // IPv4: the /16; IPv6: the /48
        int wide = bytes.length == 4 ? 2 : 6;
        int host = bytes.length == 4 ? 4 : 8;
        return hash(bytes, host) + "." + hash(bytes, wide) + ".cloak";
    }

    private String hash(byte[] bytes, int length) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update((byte) length);
            mac.update(bytes, 0, length);
            var digest = mac.doFinal();
            long value = 0;
            for (int i = 0; i < 7; i++) {
                value = value << 8 | digest[i] & 0xff;
            }
            var text = Long.toString(value, 36).toLowerCase(Locale.ROOT);
            return "0".repeat(11).concat(text).substring(text.length() + 1);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, broken);
        }
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "Cloak";
    }
}
