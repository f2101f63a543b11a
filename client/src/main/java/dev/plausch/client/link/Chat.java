package dev.plausch.client.link;

/// A private chat of two, straight between them. Its texts come as [LinkEvent]s. Equal to another object if both are
/// the same chat. Thread-safe; no method blocks.
public interface Chat extends AutoCloseable {

    /// The name that the other gave.
    String peer();

    void say(String text);

    /// Ends the chat; the other is told.
    @Override
    void close();
}
