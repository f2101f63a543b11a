package dev.plausch.bench.store;

import dev.plausch.core.Change;
import dev.plausch.core.History;
import dev.plausch.core.Store;
import dev.plausch.core.Store.Answer;
import dev.plausch.core.Store.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// A store whose answers are waited for.
record Waiting(Store store) {
    void commit(List<? extends Change> group) {
        var outcome = new CompletableFuture<Outcome>();
        store.commit(group, outcome::complete);
        if (outcome.join() instanceof Outcome.Failed(var reason)) {
            throw new IllegalStateException("not stored: " + reason);
        }
    }

    <T> T ask(Function<History, T> question) {
        var answer = new CompletableFuture<Answer<T>>();
        store.ask(question, answer::complete);
        return switch (answer.join()) {
            case Answer.Known<T>(var value) -> value;
            case Answer.Unknown<T>(var reason) -> throw new IllegalStateException("no answer: " + reason);
        };
    }
}
