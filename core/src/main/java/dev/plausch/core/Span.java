package dev.plausch.core;

/// Which part of a conversation is asked for. The ids need not be those of messages: [MessageId#at] makes one of a
/// time.
public sealed interface Span {

    /// The newest.
    record Latest() implements Span {}

    /// The newest of those before.
    record Before(MessageId id) implements Span {}

    /// The oldest of those after.
    record After(MessageId id) implements Span {}

    /// The one with this id, where it is, with as many before it as after it.
    record Around(MessageId id) implements Span {}

    /// Those between the two, both left out: beginning behind `from`, in the direction of `to`, which may be older.
    record Between(MessageId from, MessageId to) implements Span {}
}
