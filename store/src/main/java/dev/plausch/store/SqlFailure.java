package dev.plausch.store;

import java.sql.SQLException;

/// A database did not do as told.
final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /// SQLite's code, of which the lowest byte is the kind.
    int code() {
        return getCause() instanceof SQLException failure ? failure.getErrorCode() : 0;
    }

    /// For the log.
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
