package dev.plausch.client.link;

import java.util.List;

/// A connection to a server under one name. What happens is told as [LinkEvent]s, in their order, on a thread of the
/// link's own. Thread-safe; no method blocks.
public interface Link extends AutoCloseable {

    /// The name that the server gave.
    String name();

    /// Who is in the lobby now, without oneself, in the order they came.
    List<Person> people();

    /// Says something to the lobby. Whether the own text comes back as [LinkEvent.Said] the link sees to: it always
    /// does, once.
    void say(String text);

    /// Asks a person for a private chat. What comes of it is told: [LinkEvent.ChatOpened] or [LinkEvent.ChatRefused].
    void invite(Person person);

    /// Ends the connection. Chats that are open stay open.
    @Override
    void close();
}
