package dev.plausch.core;

/// One person's reaction to one message.
///
/// @param symbol an emoji or a short word, 1 to 64 characters
public record Reaction(Name by, String symbol) {}
