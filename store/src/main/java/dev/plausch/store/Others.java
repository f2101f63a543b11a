package dev.plausch.store;

/// Notices, at the beginning of a transaction, what other connections wrote. One connection's.
final class Others {
    private long seen;

    /// Begins to write, when others who write have ended: what is read from now on stays as it is.
    ///
    /// @return whether others may have written since this was called last: then what is remembered may be wrong
    boolean haveWritten(Sql sql) {
        // The driver begins transactions that take no lock before they write.
        sql.change("DELETE FROM store WHERE 0");
        long version = sql.number("PRAGMA data_version").orElseThrow();
        boolean other = version != seen;
        seen = version;
        return other;
    }
}
