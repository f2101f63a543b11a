package dev.plausch.store;

import java.sql.SQLException;

/// A database did not do as told.
final class SqlFailure extends RuntimeException {
    static final int CORRUPT = 11;
    static final int NOT_A_DATABASE = 26;
    private static final long serialVersionUID = 1;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /// SQLite's code, of which the lowest byte is the kind.
    int code() {
        return getCause() instanceof SQLException failure ? failure.getErrorCode() : 0;
    }

    /// Whether the file is broken or no database at all.
    boolean isCorruption() {
        int kind = code() & 0xff;
        return kind == CORRUPT || kind == NOT_A_DATABASE;
    }

    /// For the log.
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
