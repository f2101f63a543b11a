package dev.plausch.core;

/// What one client tells another without anything being said: shown at once, kept nowhere.
///
/// @param text of a request or its answer; empty for tags alone
/// @param extra for the others' clients, in words of the doors, such as `+typing=active`
public record Signal(Kind kind, String text, String extra) {

    /// What a signal is.
    public enum Kind {
        TAGS,
        REQUEST,
        ANSWER
    }
}
