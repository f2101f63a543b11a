package dev.plausch.core;

/// A line in somebody's list of conversations.
///
/// @param latest the newest message
/// @param unread messages of others behind the reader's position, counted up to [#COUNTED]
public record Summary(Conversation conversation, Message latest, int unread) {
    /// No more than this are counted: who has missed so many does not want to know exactly.
    public static final int COUNTED = 1_000;
}
