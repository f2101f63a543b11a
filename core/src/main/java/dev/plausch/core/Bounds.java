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
}
