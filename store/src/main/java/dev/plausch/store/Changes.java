package dev.plausch.store;

import dev.plausch.core.Change;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;

/// Writes changes. The writer's thread.
final class Changes {
    private final Sql sql;
    private final Numbers numbers;
    private final Removal removal;
    private final ReactionTable reactions;
    private final ConversationTable conversations;
    private final RoomTable rooms;
    private final AccountTable accounts;
    private final MetadataTable metadata;

    Changes(Sql sql) {
        this.sql = sql;
        numbers = new Numbers(sql);
        removal = new Removal(sql);
        reactions = new ReactionTable(sql);
        conversations = new ConversationTable(sql, new MessageTable(sql));
        rooms = new RoomTable(sql);
        accounts = new AccountTable(sql);
        metadata = new MetadataTable(sql);
    }

    void apply(Change change) {
        switch (change) {
            case Message message -> keep(message);
            case Change.Delete(var message, var _) -> removal.of(message.value());
            case Change.Erase(var sender, var upTo) -> Erasing.begin(sql, sender, upTo);
            case Change.React react -> reactions.react(react);
            case Change.Read read -> conversations.read(read, numbers.of(read.conversation()));
            case Change.KeepRoom(var room) -> rooms.keep(room);
            case Change.ForgetRoom(var room) -> rooms.forget(room);
            case Change.KeepAccount(var account) -> accounts.keep(account);
            case Change.ForgetAccount(var name) -> accounts.forget(name);
            case Change.Describe describe -> metadata.describe(describe);
        }
    }

    private void keep(Message message) {
        sql.change(
                "INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?)",
                message.id().value(),
                numbers.of(Conversation.of(message)),
                numbers.of(message.sender()),
                numbers.of(message.to()),
                message.text().value(),
                Kinds.kept(message.kind()),
                Kinds.kept(message.replyTo()));
    }
}
