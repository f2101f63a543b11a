package dev.plausch.store;

import dev.plausch.core.Asking;
import dev.plausch.core.Bounds;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Span;
import dev.plausch.core.Store;
import dev.plausch.core.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Databases and what is in them, as tests of what is done beside a server ask them.
final class Shelf {
    static final RoomName LOBBY = RoomName.of("#lobby").orElseThrow();
    static final RoomName GARDEN = RoomName.of("#garden").orElseThrow();

    private Shelf() {}

    static SqliteStore open(Path file) {
        try {
            return SqliteStore.openFile(file);
        } catch (UnusableStore unusable) {
            throw new AssertionError(unusable);
        }
    }

    static Message said(long id, RoomName room, String sender, String text) {
        return new Message(new MessageId(id), new Message.InRoom(room), Name.known(sender), Text.known(text));
    }

    static Message whispered(long id, String sender, String to, String text) {
        return new Message(
                new MessageId(id), new Message.ToPerson(Name.known(to)), Name.known(sender), Text.known(text));
    }

    static List<String> texts(Store store, RoomName room) {
        return texts(store, new Conversation.Room(room));
    }

    static List<String> texts(Store store, Conversation conversation) {
        return Asking.ask(store, history -> history.page(conversation, new Span.Latest(), Bounds.NONE, 1_000)).stream()
                .map(message -> message.sender() + ": " + message.text().value())
                .toList();
    }

    static List<Message> all(Path file) throws Exception {
        var messages = new ArrayList<Message>();
        Export.of(file, messages::add);
        return messages;
    }
}
