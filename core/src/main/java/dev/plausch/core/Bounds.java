package dev.plausch.core;

/// What somebody may see of a conversation.
///
/// @param first the oldest id
/// @param last the newest id: nothing is shown before all have been told of it
public record Bounds(MessageId first, MessageId last) {
    public static final Bounds NONE = new Bounds(MessageId.FIRST, MessageId.LAST);

    public boolean hold(MessageId id) {
        return first.compareTo(id) <= 0 && id.compareTo(last) <= 0;
    }

    public boolean isEmpty() {
        return first.compareTo(last) > 0;
    }

    /// Those of them before an id.
    public Bounds before(MessageId id) {
        return id.compareTo(last) > 0 ? this : new Bounds(first, id.previous());
    }

    /// Those of them after an id.
    public Bounds after(MessageId id) {
        return id.equals(MessageId.LAST) ? new Bounds(id, MessageId.FIRST) : from(id.next());
    }

    /// That id and those of them after it.
    public Bounds from(MessageId id) {
        return id.compareTo(first) < 0 ? this : new Bounds(id, last);
    }
}
