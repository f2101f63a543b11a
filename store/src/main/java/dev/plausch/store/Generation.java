package dev.plausch.store;

/// Which past it is: another number after a restore or an import, by which who remembers something of the database
/// knows to forget it. Only what the server itself writes leaves it as it is.
final class Generation {
    private Generation() {}

    static long of(Sql sql) {
        return sql.number("SELECT generation FROM store").orElseThrow();
    }

    /// @param above a generation that it must exceed, too
    /// @return the new one: made from the clock, so also above that of a database that cannot be read any more
    static long raise(Sql sql, long above) {
        long least = Math.max(above + 1, System.currentTimeMillis());
        sql.change("UPDATE store SET generation = max(generation + 1, ?)", least);
        return of(sql);
    }
}
