package dev.plausch.core;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Asks a store and waits for the answer.
public final class Asking {
    private Asking() {}

    /// @throws AssertionError if the store does not know
    public static <T> T ask(Store store, Function<History, T> question) {
        return switch (answer(store, question)) {
            case Store.Answer.Known<T>(var value) -> value;
            case Store.Answer.Unknown<T>(var reason) -> throw new AssertionError(reason);
        };
    }

    public static <T> Store.Answer<T> answer(Store store, Function<History, T> question) {
        var answer = new CompletableFuture<Store.Answer<T>>();
        store.ask(question, answer::complete);
        return answer.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /// The newest messages of a room, oldest first.
    public static List<Message> latest(Store store, RoomName room, int limit) {
        return ask(store, history -> history.page(new Conversation.Room(room), new Span.Latest(), Bounds.NONE, limit));
    }
}
