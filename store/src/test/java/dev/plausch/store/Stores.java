package dev.plausch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plausch.core.Asking;
import dev.plausch.core.Bounds;
import dev.plausch.core.Change;
import dev.plausch.core.Conversation;
import dev.plausch.core.Message;
import dev.plausch.core.MessageId;
import dev.plausch.core.Name;
import dev.plausch.core.RoomName;
import dev.plausch.core.Search;
import dev.plausch.core.Store;
import dev.plausch.core.Store.Outcome;
import dev.plausch.core.Text;
import dev.plausch.core.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Opens stores for tests, and uses them.
final class Stores {
    static final RoomName LOBBY = RoomName.of("#lobby").orElseThrow();
    static final Name ANNA = Name.known("anna");

    private Stores() {}

    static SqliteStore open(Path directory) {
        return open(directory, Options.standard());
    }

    /// One that takes every list of its index for a long one.
    static SqliteStore lookingIntoTexts(Path directory) {
        var usual = Options.standard();
        return open(directory, new Options(usual.synchronous(), usual.mostPages(), usual.longLog(), -1));
    }

    private static SqliteStore open(Path directory, Options options) {
        try {
            return SqliteStore.open(directory, options);
        } catch (UnusableStore unusable) {
            throw new AssertionError(unusable);
        }
    }

    static void settle(Store store) {
        ((SqliteStore) store).awaitChores();
    }

    static Message message(long id, Name sender, String text) {
        return new Message(new MessageId(id), new Message.InRoom(LOBBY), sender, Text.known(text));
    }

    static Message message(long id, String text) {
        return message(id, ANNA, text);
    }

    static Outcome commit(Store store, Change... group) {
        return commit(store, List.of(group));
    }

    static Outcome commit(Store store, List<? extends Change> group) {
        var outcome = new CompletableFuture<Outcome>();
        store.commit(group, outcome::complete);
        return outcome.orTimeout(10, TimeUnit.SECONDS).join();
    }

    static void keep(Store store, Change... group) {
        assertThat(commit(store, group)).isEqualTo(Outcome.COMMITTED);
    }

    static List<Message> inLobby(Store store) {
        return Asking.latest(store, LOBBY, 100_000);
    }

    static List<Message> search(Store store, String typed) {
        var search = new Search(
                Words.query(typed),
                List.of(new Conversation.Room(LOBBY)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Bounds.NONE,
                100_000);
        return Asking.ask(store, history -> history.search(search));
    }

    /// Works on a database beside the store, as another program could.
    static Sql beside(Path file) {
        return new Database(file, Options.standard()).writing();
    }
}
