package dev.plausch.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keeps what is said. "Nothing is shown before it is stored" rests on it: the hub shows a message to nobody before the
/// group that holds it is [Outcome.Committed]. Thread-safe.
public interface Store extends AutoCloseable {

    /// Commits the whole group, or none of it. Never blocks; the hub has at most one group under way.
    ///
    /// @param group at least one change; its messages in rising order of id, all above those of earlier groups
    /// @param outcome called exactly once, on any thread, perhaps before this method returns; with
    ///     [Outcome.Committed] only when the group would survive the loss of power, as far as this store can
    void commit(List<? extends Change> group, Consumer<Outcome> outcome);

    /// Has a question answered on another thread. Never blocks. It sees every group that was committed before.
    ///
    /// @param answer called exactly once, on any thread, perhaps before this method returns
    <T> void ask(Function<History, T> question, Consumer<Answer<T>> answer);

    /// Drops, in its own time, what is past its retention. Never blocks.
    ///
    /// @param server for all conversations that have none of their own
    /// @param rooms that have
    void expire(Retention server, Map<RoomName, Retention> rooms, Instant now);

    /// Finishes what is under way. Afterwards every commit and question fails.
    @Override
    void close();

    /// What became of a group.
    sealed interface Outcome {
        Outcome COMMITTED = new Committed();

        record Committed() implements Outcome {}

        /// Nothing of the group is kept.
        ///
        /// @param reason for the log
        record Failed(String reason) implements Outcome {}
    }

    /// What became of a question.
    sealed interface Answer<T> {

        record Known<T>(T value) implements Answer<T> {}

        /// @param reason for the log
        record Unknown<T>(String reason) implements Answer<T> {}

        /// Asks a history here and now.
        static <T> Answer<T> of(History history, Function<History, T> question) {
            try {
                return new Known<>(question.apply(history));
            } catch (RuntimeException broken) {
                return new Unknown<>(broken.toString());
            }
        }
    }
}
