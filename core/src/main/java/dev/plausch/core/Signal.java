package dev.plausch.core;

import java.util.Map;

/// What one client tells another without anything being said: shown at once, kept nowhere.
///
/// @param text of a request or its answer; empty for tags alone
/// @param tags by name, in the words of the door, such as `+typing`
public record Signal(Kind kind, String text, Map<String, String> tags) {
    public Signal {
        tags = Map.copyOf(tags);
    }

    /// What a signal is.
    public enum Kind {
        TAGS,
        REQUEST,
        ANSWER
    }
}
