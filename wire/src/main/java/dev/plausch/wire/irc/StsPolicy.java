package dev.plausch.wire.irc;

/// That clients should come by TLS only. ircv3 sts
///
/// @param port of TLS
/// @param seconds for how long a client must come by TLS; 0 ends a policy
public record StsPolicy(int port, long seconds) {

    public StsPolicy {
        if (port < 1 || port > 65_535 || seconds < 0) {
            throw new IllegalArgumentException("port " + port + ", " + seconds + " s");
        }
    }

    /// The capability's value: without TLS it says where TLS is, with it for how long it must be.
    public String value(boolean secure) {
        return secure ? "duration=" + seconds : "port=" + port;
    }
}
