package dev.plausch.store;

/// Forgets what the index has taken away: with it, the last trace of those messages is gone.
///
/// @param upTo in the table of what was taken away
/// @param log in which it may still be found
record Dropping(long upTo, Checkpoints log) implements Chore {
    @Override
    public boolean step(Sql sql) {
        int gone = sql.change(
                "DELETE FROM unindexed WHERE id IN (SELECT id FROM unindexed WHERE id <= ? ORDER BY id LIMIT ?)",
                upTo,
                STEP);
        if (gone < STEP) {
            log.scrub();
        }
        return gone == STEP;
    }
}
