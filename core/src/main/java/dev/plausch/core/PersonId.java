package dev.plausch.core;

/// A person for as long as they are here; names may change, this does not.
public record PersonId(long value) {}
