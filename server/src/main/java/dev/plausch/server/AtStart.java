package dev.plausch.server;

import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.Store;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// What a server asks its store before it opens, and waits for.
final class AtStart {
    /// Whose metadata the server's own are.
    private static final String SERVER = "server";

    private static final int SECRET_BYTES = 32;

    private AtStart() {}

    /// @throws IllegalArgumentException if the store cannot tell
    static <T> T ask(Store store, Function<History, T> question) {
        var answer = new CompletableFuture<Store.Answer<T>>();
        store.ask(question, answer::complete);
        return switch (answer.join()) {
            case Store.Answer.Known<T>(var value) -> value;
            case Store.Answer.Unknown<T>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    /// Random bytes that are made once and then stay the same for as long as the store.
    ///
    /// @throws IllegalArgumentException if the store cannot keep them
    static byte[] secret(Store store, String key) {
        var known = ask(store, history -> history.metadata(SERVER)).get(key);
        if (known != null) {
            return HexFormat.of().parseHex(known);
        }
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var kept = new CompletableFuture<Store.Outcome>();
        var value = Optional.of(HexFormat.of().formatHex(bytes));
        store.commit(List.of(new Change.Describe(SERVER, key, value)), kept::complete);
        return switch (kept.join()) {
            case Store.Outcome.Committed _ -> bytes;
            case Store.Outcome.Failed(var reason) -> throw new IllegalArgumentException(reason);
        };
    }
}
