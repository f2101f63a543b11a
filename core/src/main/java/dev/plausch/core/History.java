package dev.plausch.core;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a [Store] knows, as asked by [Store#ask]. Blocks; any number of threads. Deleted messages are in no answer. A
/// store that cannot answer throws a [RuntimeException], whose message is for the log.
public interface History {

    /// A page of a conversation, oldest first.
    ///
    /// @param limit at most this many, at least 1
    List<Message> page(Conversation in, Span span, Bounds bounds, int limit);

    /// One message.
    Optional<Message> find(MessageId id);

    /// Those among these places that have messages, and everybody with whom the reader exchanged private messages
    /// within `bounds`; the one with the newest message first.
    List<Summary> conversations(Name reader, Collection<Conversation> places, Bounds bounds);

    /// Newest first.
    List<Message> search(Search search);

    /// The reactions to these messages, in the order of [Change.React].
    Map<MessageId, List<Reaction>> reactions(Collection<MessageId> messages);

    /// What is kept of each room.
    List<RoomRecord> rooms();

    Optional<Account> account(Name name);

    /// What was written of a room or a person.
    ///
    /// @param subject the name of either
    Map<String, String> metadata(String subject);

    /// The newest message's id, be it deleted or not; [MessageId#FIRST] where nothing was ever said.
    MessageId last();
}
