package dev.plausch.core;

import java.util.List;
import java.util.function.Consumer;

/// Keeps what is said. "Nothing is shown before it is stored" rests on it: the hub shows a message to nobody before the
/// group that holds it is [Outcome.Committed].
public interface Store extends AutoCloseable {

    /// Commits the whole group, or none of it. Never blocks; the hub has at most one group under way.
    ///
    /// @param group at least one message, in rising order of id, all above those of earlier groups
    /// @param outcome called exactly once, on any thread, perhaps before this method returns; with
    ///     [Outcome.Committed] only when the group would survive the loss of power, as far as this store can
    void commit(List<Message> group, Consumer<Outcome> outcome);

    /// The newest messages of a room, oldest first. May block: not for the hub's thread.
    ///
    /// @param limit at most this many, at least 1
    List<Message> latest(RoomName room, int limit);

    /// Finishes what is under way. Afterwards every commit fails.
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
}
