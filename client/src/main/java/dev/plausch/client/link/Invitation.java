package dev.plausch.client.link;

/// Somebody asks for a private chat. Whoever it is, is certain only when the chat is open: older clients invite from an
/// address that nobody is listed with. Thread-safe; no method blocks.
public interface Invitation {

    /// Who asks, as far as it is known: a name, or an address.
    String from();

    /// What comes of it is told: [LinkEvent.ChatOpened] or [LinkEvent.ChatRefused].
    void accept();

    void decline();
}
