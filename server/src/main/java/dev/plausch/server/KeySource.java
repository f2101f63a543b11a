package dev.plausch.server;

import javax.net.ssl.KeyManagerFactory;

/// Where TLS has its certificate and key from. Called on a thread that may wait; never by two at a time.
public interface KeySource {

    /// The certificate and its key as they are now.
    ///
    /// @throws RuntimeException if there is none, in words for the operator
    KeyManagerFactory get();

    /// Equal for as long as [#get] would give the same; cheap.
    default Object version() {
        return "";
    }
}
