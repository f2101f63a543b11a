package dev.plausch.server;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Addresses and networks, as settings list them.
public record Networks(List<Network> all) {

    public Networks {
        all = List.copyOf(all);
    }

    /// Reads `127.0.0.1, 10.0.0.0/8, fd00::/8`; empty for none.
    ///
    /// @throws IllegalArgumentException if something else is among them
    public static Networks of(String text) {
        return new Networks(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Network::of)
                .toList());
    }

    boolean contain(InetAddress address) {
        return all.stream().anyMatch(each -> each.contains(address));
    }

    /// RFC 4632 3.1
    ///
    /// @param bits that addresses have in common with `base`, from the first on
    record Network(InetAddress base, int bits) {
        /// The JDK would read `10` as 0.0.0.10.
        private static final Pattern WHOLE = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

        Network {
            if (bits < 0 || bits > 8 * base.getAddress().length) {
                throw new IllegalArgumentException("no network: " + base.getHostAddress() + "/" + bits);
            }
        }

        static Network of(String text) {
            int slash = text.indexOf('/');
            var written = slash < 0 ? text : text.substring(0, slash);
            if (!WHOLE.matcher(written).matches()) {
                throw new IllegalArgumentException("no address: " + text);
            }
            var base = InetAddress.ofLiteral(written);
            // NumberFormatException is an IllegalArgumentException.
            return new Network(
                    base, slash < 0 ? 8 * base.getAddress().length : Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            var one = base.getAddress();
            var other = address.getAddress();
            if (one.length != other.length) {
                return false;
            }
            int whole = bits / 8;
            int rest = 0xff << (8 - bits % 8) & 0xff;
            boolean same = Arrays.equals(one, 0, whole, other, 0, whole);
            return same && (bits % 8 == 0 || (one[whole] & rest) == (other[whole] & rest));
        }
    }
}
