package dev.plausch.core;

import java.time.Instant;
import java.util.List;

/// A name that belongs to somebody.
///
/// @param credentials by which they show it
public record Account(Name name, Instant created, List<Credential> credentials) {
    public Account {
        credentials = List.copyOf(credentials);
    }

    /// @param kind such as `scram-sha-256` or `certificate`
    /// @param value what the server keeps; never a password
    public record Credential(String kind, String value) {
        /// Not for logs.
        @Override
        public String toString() {
            return "Credential[" + kind + "]";
        }
    }
}
