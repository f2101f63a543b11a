package dev.plausch.wire.raw;

/// What comes in from a raw client.
public sealed interface RawMessage {

    /// @param line whether the connection ends its messages by newlines
    record Complete(String text, boolean line) implements RawMessage {}

    /// A message grew past the limit; the rest of it is dropped.
    record TooLong() implements RawMessage {}

    /// It grew on and on.
    record Endless() implements RawMessage {}
}
