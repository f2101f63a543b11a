package dev.plausch.store;

/// Long work in small steps, between which commits have their turn. The writer's thread.
interface Chore {
    /// How many messages one step takes away at most.
    int STEP = 100;

    /// One transaction's worth.
    ///
    /// @return whether there is more to do
    boolean step(Sql sql);

    /// The last step was not kept.
    default void undone() {}
}
