package dev.plausch.core;

/// One device of a person. Hub's thread.
final class Session {
    final SessionId id;
    final Person person;

    /// Commands of this session that wait in the person's [Backlog], the unstored messages among them.
    int waiting;
    /// Its edge was told to read no more.
    boolean paused;
    /// [Command.Leave] was given: nothing more comes.
    boolean leaving;

    Session(SessionId id, Person person) {
        this.id = id;
        this.person = person;
    }
}
