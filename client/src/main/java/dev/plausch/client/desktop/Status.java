package dev.plausch.client.desktop;

/// How it stands with the connection.
sealed interface Status {

    record Offline() implements Status {}

    record Connecting() implements Status {}

    record Online(String name) implements Status {}

    /// The server went away by itself.
    record Lost() implements Status {}

    default boolean isBusy() {
        return this instanceof Connecting || this instanceof Online;
    }
}
