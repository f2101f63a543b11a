package dev.plausch.core;

/// One device of a person, connected; given by whoever accepted it, never used twice.
public record SessionId(long value) {
    @Override
    public String toString() {
        return "c" + value;
    }
}
