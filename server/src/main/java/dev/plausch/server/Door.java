package dev.plausch.server;

/// One way in: makes each new connection speak its protocol. To add one: a package beside the others, a line in [Doors].
public interface Door {
    /// The word for it in settings, logs and lists.
    String word();

    /// The connection came through this door; on its loop.
    void welcome(Entrance entrance);
}
