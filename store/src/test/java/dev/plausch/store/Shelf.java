package dev.plausch.store;

import dev.plausch.core.Bounds;
import dev.plausch.core.Change;
import dev.plausch.core.Conversation;
import dev.plausch.core.History;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Span;
import dev.plausch.core.Store;
import dev.plausch.core.Store.Answer;
import dev.plausch.core.Store.Outcome;
import dev.plausch.core.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Stores and databases, as tests ask them.
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

    static Outcome commit(Store store, Change... changes) {
        var outcome = new CompletableFuture<Outcome>();
        store.commit(List.of(changes), outcome::complete);
        return outcome.join();
    }

    static void keep(Store store, Change... changes) {
        if (commit(store, changes) instanceof Outcome.Failed(var reason)) {
            throw new AssertionError(reason);
        }
    }

    static <T> T ask(Store store, Function<History, T> question) {
        var answer = new CompletableFuture<Answer<T>>();
        store.ask(question, answer::complete);
        return switch (answer.join()) {
            case Answer.Known(var value) -> value;
            case Answer.Unknown(var reason) -> throw new AssertionError(reason);
        };
    }

    static List<String> texts(Store store, RoomName room) {
        return texts(store, new Conversation.Room(room));
    }

    static List<String> texts(Store store, Conversation conversation) {
        return ask(
                        store,
                        history -> history.page(
                                conversation,
                                new Span.Latest(),
                                new Bounds(MessageId.FIRST, MessageId.LAST),
                                1_000))
                .stream()
                .map(message -> message.sender() + ": " + message.text().value())
                .toList();
    }

    static List<Message> all(Path file) throws Exception {
        var messages = new ArrayList<Message>();
        Export.of(file, messages::add);
        return messages;
    }
}
