package dev.plausch.store;

import dev.plausch.core.Account;
import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.Reaction;
import dev.plausch.core.RoomRecord;
import dev.plausch.core.Search;
import dev.plausch.core.Span;
import dev.plausch.core.Summary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// History over one connection. One thread at a time.
final class SqliteHistory implements History {
    private final Sql sql;
    private final Searching searching;
    private final MessageTable messages;
    private final ConversationTable conversations;
    private final ReactionTable reactions;
    private final RoomTable rooms;
    private final AccountTable accounts;
    private final MetadataTable metadata;

    SqliteHistory(Sql sql, Searching searching) {
        this.sql = sql;
        this.searching = searching;
        messages = new MessageTable(sql);
        conversations = new ConversationTable(sql, messages);
        reactions = new ReactionTable(sql);
        rooms = new RoomTable(sql);
        accounts = new AccountTable(sql);
        metadata = new MetadataTable(sql);
    }

    @Override
    public List<Message> page(Conversation in, Span span, Bounds bounds, int limit) {
        return messages.page(in, span, bounds, limit);
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return messages.find(id);
    }

    @Override
    public List<Summary> conversations(Name reader, Collection<Conversation> places, Bounds bounds) {
        return conversations.of(reader, places, bounds);
    }

    @Override
    public List<Message> search(Search search) {
        return searching.search(search, sql, messages);
    }

    @Override
    public Map<MessageId, List<Reaction>> reactions(Collection<MessageId> ids) {
        return reactions.of(ids);
    }

    @Override
    public List<RoomRecord> rooms() {
        return rooms.all();
    }

    @Override
    public Optional<Account> account(Name name) {
        return accounts.find(name);
    }

    @Override
    public Map<String, String> metadata(String subject) {
        return metadata.of(subject);
    }

    @Override
    public MessageId last() {
        return messages.last();
    }
}
