package dev.plausch.wire.websocket;

/// What a client sends.
public sealed interface WebSocketInput {

    /// A whole message, whatever its fragments.
    ///
    /// @param text whether it came as text; then it is UTF-8
    /// @param content its owner's from now on
    record Message(boolean text, byte[] content) implements WebSocketInput {}

    /// A message is longer than it may be, and was dropped.
    record TooLong() implements WebSocketInput {}

    /// To be answered by a pong with the same content. 5.5.2
    record Ping(byte[] content) implements WebSocketInput {}

    /// The client closes; nothing that it may send behind this counts. 5.5.1
    record Close() implements WebSocketInput {}

    /// What came cannot be; the connection must be closed with this code, and nothing else counts. 7.1.7
    record Broken(CloseCode code) implements WebSocketInput {}
}
