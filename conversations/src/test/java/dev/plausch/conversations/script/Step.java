package dev.plausch.conversations.script;

/// What one line of a script says.
sealed interface Step {

    /// `anna at room`, `anna at main over tls`
    record Arrive(String who, String door, boolean tls) implements Step {}

    /// `anna registers at irc with echo-message`: an IRC client comes in, and has read all that greets it.
    record Register(String who, String door, String capabilities) implements Step {}

    /// `anna sends "..."`, `anna sends frame "..."`
    record Send(String who, Template text, boolean framed) implements Step {}

    /// `anna receives "..."`, `anna receives frame "..."`
    record Receive(String who, Template text, boolean framed) implements Step {}

    /// `anna half-closes`: she sends no more, and still reads.
    record HalfClose(String who) implements Step {}

    /// `anna closes`
    record Close(String who) implements Step {}

    /// `anna resets`
    record Reset(String who) implements Step {}

    /// `anna is closed`: the server has ended her connection, and nothing is left to read.
    record Ended(String who) implements Step {}

    /// `pause 30 ms`: only where the protocol's own timing is the subject.
    record Pause(int millis) implements Step {}
}
